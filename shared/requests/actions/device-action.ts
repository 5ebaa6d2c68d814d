import * as z from "zod";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { unlessMissing } from "./read-user.ts";
import { isSince } from "./since.ts";

/** A device by its id in Intune. */
export const Device = z.object({ device: z.guid(), name: z.string() });
export type Device = z.infer<typeof Device>;

const Result = z.object({ action: z.string(), state: z.string(), startedAt: z.string() });

/** What Intune knows of a device and of what it was told to do. */
export const SeenDevice = z.object({ isThere: z.boolean(), results: z.array(Result) });
export type SeenDevice = z.infer<typeof SeenDevice>;

/** https://learn.microsoft.com/graph/api/resources/intune-devices-deviceactionresult */
const ManagedDevice = z.looseObject({
  id: z.guid(),
  deviceActionResults: z
    .array(z.looseObject({ actionName: z.string().nullish(), actionState: z.string(), startDateTime: z.string() }))
    .nullish(),
});

const query = { $select: "id,deviceActionResults" };

export async function lookAtDevice(graph: Changes, { device }: Device): Promise<SeenDevice> {
  const path = at("/deviceManagement/managedDevices/{device}", { device });
  const found = await unlessMissing(graph.get(path, ManagedDevice, { query }));
  return {
    isThere: found !== undefined,
    results: (found?.deviceActionResults ?? []).map(({ actionName, actionState, startDateTime }) => ({
      action: actionName ?? "",
      state: actionState,
      startedAt: startDateTime,
    })),
  };
}

/** What became of an action that was asked for since a step began. */
function outcome({ results }: SeenDevice, action: string, since: Instant | undefined): string | undefined {
  return results.findLast((result) => result.action === action && isSince(result.startedAt, since))?.state;
}

/** A device that is gone after it was told to go has done so. */
export const hasObeyed = (seen: SeenDevice, action: string, since: Instant | undefined): boolean =>
  since !== undefined && (!seen.isThere || outcome(seen, action, since) === "done");

export const hasYetToObey = (
  seen: SeenDevice,
  { name }: Device,
  action: string,
  since: Instant | undefined,
): Words | undefined =>
  ["none", "pending", "active"].includes(outcome(seen, action, since) ?? "")
    ? {
        ja: `PC「${name}」に指示を送りました。PCがインターネットに接続すると実行されます。`,
        en: `${name} has been told, and does it once it is online.`,
      }
    : undefined;

export const deviceWords = ({ isThere }: SeenDevice): Words =>
  isThere ? { ja: "Intune で管理中", en: "Managed by Intune" } : { ja: "登録なし", en: "Not registered" };
