import { transitions } from "#shared/inquiries/states.ts";
import type { State } from "./words.ts";

/** The states to which our staff can move all of these. */
export function statesAfter(states: readonly State[]): State[] {
  const [first = [], ...rest] = states.map((state) =>
    (Object.entries(transitions[state]) as [State, readonly string[]][]).flatMap(([to, movers]) =>
      movers.includes("operator") ? [to] : [],
    ),
  );
  return first.filter((to) => rest.every((others) => others.includes(to)));
}
