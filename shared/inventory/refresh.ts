import type { TenantId } from "#shared/base/ids.ts";
import { type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { Outgoing } from "#shared/platform/platform.ts";
import type { CollectInventory } from "./handlers.ts";
import type { SnapshotKind } from "./model.ts";

/** Changes that come within so many seconds are read together, and a little later, because Graph's list lags behind. */
const togetherSeconds = 120;
const lagSeconds = 20;

/** Has kinds read between two nights, soon; whoever asks for the same within two minutes gets the same reading. */
export function refreshMessage(tenant: TenantId, kinds: readonly SnapshotKind[], now: Instant): Outgoing {
  const windows = Math.floor(now.epochMilliseconds / 1000 / togetherSeconds) + 1;
  const due = Temporal.Instant.fromEpochMilliseconds((windows * togetherSeconds + lagSeconds) * 1000);
  return { ...readingAt(tenant, kinds, due), notBefore: due };
}

/** Has kinds read at once. */
export const readNowMessage = (tenant: TenantId, kinds: readonly SnapshotKind[], now: Instant): Outgoing =>
  readingAt(tenant, kinds, now.round("second"));

function readingAt(tenant: TenantId, kinds: readonly SnapshotKind[], at: Instant): Outgoing {
  const refresh = at.toString();
  const body: CollectInventory = {
    kind: "inventory",
    tenant,
    day: japanDate(at).toString(),
    kinds: [...kinds],
    refresh,
  };
  return { id: `refresh:${tenant}:${kinds.join("+")}:${refresh}`, session: tenant, body };
}
