import type { Caller, Person } from "#shared/base/caller.ts";
import { signInFirst } from "#shared/base/problems.ts";

/** The person behind a call to which `allow` has let in nobody else. */
export function personOf(caller: Caller): Person {
  if (caller.kind === "person") return caller;
  throw signInFirst();
}
