import { type Instant, Temporal } from "#shared/base/time.ts";

/** Whether something happened since a step began; Graph writes whole seconds. */
export function isSince(at: string | undefined, since: Instant | undefined): boolean {
  if (at === undefined || since === undefined) return false;
  const began = since.round({ smallestUnit: "second", roundingMode: "floor" });
  return Temporal.Instant.compare(Temporal.Instant.from(at), began) >= 0;
}
