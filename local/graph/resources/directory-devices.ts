import * as z from "zod";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import type { DirectoryDevice } from "../world/directory-devices.ts";
import { bodyAs } from "./body.ts";
import { demandEventual, missingInDirectory } from "./directory-query.ts";

const reading = { app: "changing", allow: ["Device.Read.All", "Device.ReadWrite.All", "Directory.Read.All"] } as const;

export const directoryDeviceRoutes: readonly Route[] = [
  {
    on: "GET /devices",
    ...reading,
    run(call) {
      demandEventual(call);
      return collection(call, "devices", call.world.directoryDevices, { page: 100, most: 999, paging: "skiptoken" });
    },
  },
  { on: "GET /devices/{device}", ...reading, run: (call) => entity(call, "devices", deviceOf(call)) },
  {
    on: "PATCH /devices/{device}",
    app: "changing",
    allow: ["Device.ReadWrite.All", "Directory.ReadWrite.All"],
    run(call) {
      const fields = bodyAs(DeviceChange, call.body, "Request_BadRequest");
      const { id } = deviceOf(call);
      call.simulation.change({ tenant: call.world.tenant.id, family: "directoryDevices", id, fields });
      return nothing(204);
    },
  },
  {
    on: "DELETE /devices/{device}",
    app: "changing",
    allow: ["Device.ReadWrite.All"],
    run(call) {
      const { id } = deviceOf(call);
      call.simulation.change({ tenant: call.world.tenant.id, family: "directoryDevices", id });
      return nothing(204);
    },
  },
];

const DeviceChange = z.strictObject({ accountEnabled: z.boolean() });

function deviceOf({ world, params }: Call): DirectoryDevice {
  const device = world.directoryDevices.find(({ id }) => id === params.device?.toLowerCase());
  if (device) return device;
  throw missingInDirectory(params.device ?? "");
}
