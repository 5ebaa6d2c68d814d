import * as z from "zod";
import { beginDeviceAction, deviceActions } from "../device-actions.ts";
import { GraphError } from "../errors.ts";
import { type Call, nothing, type Route } from "../route.ts";
import { bodyAs } from "./body.ts";
import { deviceOf } from "./devices.ts";

const root = "/deviceManagement/managedDevices/{device}";
const intune = { app: "changing", denied: "Forbidden", needs: "intune" } as const;

export const deviceChangeRoutes: readonly Route[] = [
  ...Object.entries(deviceActions).map(
    ([name, { permissions, isBeta }]): Route => ({
      on: `POST ${root}/${name}`,
      ...intune,
      allow: permissions,
      ...(isBeta && { versions: ["beta"] }),
      run: (call) => begin(call, name),
    }),
  ),
  {
    on: `DELETE ${root}`,
    ...intune,
    allow: ["DeviceManagementManagedDevices.ReadWrite.All", "DeviceManagementConfiguration.ReadWrite.All"],
    run(call) {
      call.simulation.change({ tenant: call.world.tenant.id, family: "devices", id: deviceOf(call).id });
      return nothing(204);
    },
  },
];

const Wipe = z.strictObject({
  keepEnrollmentData: z.boolean().default(false),
  keepUserData: z.boolean().default(false),
  macOsUnlockCode: z.string().nullish(),
  persistEsimDataPlan: z.boolean().default(false),
});
const Nothing = z.strictObject({});

function begin(call: Call, name: string) {
  const device = deviceOf(call);
  const body = call.body ?? {};
  const { keepEnrollmentData: staysEnrolled } =
    name === "wipe" ? bodyAs(Wipe, body) : { ...bodyAs(Nothing, body), keepEnrollmentData: false };
  if (name === "rotateBitLockerKeys" && device.operatingSystem !== "Windows") {
    throw new GraphError("BadRequest", "The action is not supported on this device.");
  }
  beginDeviceAction(call.simulation, call.world.tenant, device, { name, staysEnrolled });
  return nothing(204);
}
