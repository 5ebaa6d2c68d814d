import type { UserDelegationKey } from "@azure/storage-blob";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Clock } from "./platform.ts";

type AskForKey = (from: Instant, until: Instant) => Promise<UserDelegationKey>;

const lifetime = Temporal.Duration.from({ hours: 24 });
/** Clocks differ: a key or a link that starts now may not have started for the one who checks it. */
export const headStart = Temporal.Duration.from({ minutes: 5 });

/**
 * The key with which links are signed under a managed identity, asked for about once a day; a link cannot outlive its
 * key.
 */
export function delegationKeys(clock: Clock, ask: AskForKey): (neededUntil: Instant) => Promise<UserDelegationKey> {
  let known: { key: Promise<UserDelegationKey>; until: Instant } | undefined;
  return async (neededUntil) => {
    if (known && Temporal.Instant.compare(known.until, neededUntil) >= 0) return known.key;
    const now = clock.now();
    const until = laterOf(now.add(lifetime), neededUntil);
    const asked = { key: ask(now.subtract(headStart), until), until };
    known = asked;
    asked.key.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.key;
  };
}

const laterOf = (one: Instant, other: Instant) => (Temporal.Instant.compare(one, other) >= 0 ? one : other);
