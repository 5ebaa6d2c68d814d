import type { DeviceActionResult } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "./model.ts";
import type { Simulation } from "./simulation.ts";
import type { Device, ManagementState } from "./world/devices.ts";
import { type DeviceAction, recoveryKey } from "./world/directory-devices.ts";
import { randomFor } from "./world/random.ts";
import { timestamp } from "./world/times.ts";

type Kind = { pending?: ManagementState; issued?: ManagementState; permissions: readonly string[]; isBeta?: boolean };

const all = "DeviceManagementManagedDevices.ReadWrite.All";
const privileged = "DeviceManagementManagedDevices.PrivilegedOperations.All";

/** What Intune can be told to do to a device, and who may tell it. */
export const deviceActions: Readonly<Record<string, Kind>> = {
  wipe: { pending: "wipePending", issued: "wipeIssued", permissions: [all, privileged] },
  retire: { pending: "retirePending", issued: "retireIssued", permissions: [privileged] },
  remoteLock: { permissions: [privileged] },
  syncDevice: { permissions: [privileged] },
  rebootNow: { permissions: [privileged] },
  rotateBitLockerKeys: { permissions: ["DeviceManagementConfiguration.ReadWrite.All", all], isBeta: true },
};

const minute = 60_000;

/** Takes an order; the device carries it out when it is next heard of. An order that is under way already stands. */
export function beginDeviceAction(
  simulation: Simulation,
  { id: tenant }: GraphTenant,
  device: Device,
  { name, staysEnrolled }: Pick<DeviceAction, "name" | "staysEnrolled">,
): void {
  const id = `${device.id}/${name}`;
  if (simulation.state.changes.applied(tenant, "deviceActions", []).some((action) => action.id === id)) return;
  const startedAt = timestamp(simulation.now());
  const action: DeviceAction = { id, deviceId: device.id, name, startedAt, isDone: false, staysEnrolled };
  const { pending } = deviceActions[name] ?? {};
  const fields = { ...resultOf(device, action, "pending", startedAt), ...(pending && { managementState: pending }) };
  simulation.change({ tenant, family: "deviceActions", id, fields: action });
  simulation.change({ tenant, family: "devices", id: device.id, fields });
}

/** Carries out what was ordered a minute ago; what is wiped or retired is gone a minute after that. */
export function settleDeviceActions(simulation: Simulation, tenant: GraphTenant): void {
  for (const action of simulation.state.changes.applied(tenant.id, "deviceActions", [])) {
    const age = simulation.now() - Date.parse(action.startedAt);
    const device = simulation.world(tenant).devices.find(({ id }) => id === action.deviceId);
    const leaves = deviceActions[action.name]?.issued !== undefined && !action.staysEnrolled;
    if (device && !action.isDone && age >= minute) carryOut(simulation, tenant, device, action);
    if (device && leaves && age >= 2 * minute) {
      simulation.change({ tenant: tenant.id, family: "devices", id: device.id });
    }
    const isOver = !device || age >= (leaves ? 2 : 1) * minute;
    if (isOver) simulation.change({ tenant: tenant.id, family: "deviceActions", id: action.id });
  }
}

function carryOut(simulation: Simulation, { id: tenant }: GraphTenant, device: Device, action: DeviceAction): void {
  const at = timestamp(Date.parse(action.startedAt) + minute);
  const { issued } = deviceActions[action.name] ?? {};
  const fields = {
    ...resultOf(device, action, "done", at),
    ...(issued && { managementState: issued }),
    ...(action.name === "syncDevice" && { lastSyncDateTime: at }),
  };
  simulation.change({ tenant, family: "devices", id: device.id, fields });
  simulation.change({ tenant, family: "deviceActions", id: action.id, fields: { isDone: true } });
  if (action.name !== "rotateBitLockerKeys") return;
  const key = recoveryKey(randomFor(tenant, action.id, at), { ...device, enrolledDateTime: at });
  simulation.change({ tenant, family: "recoveryKeys", id: key.id, fields: key });
}

function resultOf(
  { deviceActionResults }: Device,
  { name, startedAt }: DeviceAction,
  actionState: NonNullable<DeviceActionResult["actionState"]>,
  at: string,
): Partial<Device> {
  const result = { actionName: name, actionState, startDateTime: startedAt, lastUpdatedDateTime: at };
  const others = (deviceActionResults ?? []).filter(({ actionName }) => actionName !== name);
  return { deviceActionResults: [...others, result] };
}
