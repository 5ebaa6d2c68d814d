import fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { changesFor } from "#shared/inquiries/change-rules.ts";
import { afterEntry, type Entry } from "#shared/inquiries/history.ts";
import { InquiryState, Priority } from "#shared/inquiries/model.ts";
import { quietDays } from "#shared/inquiries/policy.ts";
import { checkMove, type Mover, stateAfterMessage, transitions } from "#shared/inquiries/states.ts";
import { anInquiry } from "./samples.ts";

const now = Temporal.Instant.from("2026-11-24T01:00:00Z");
const states = InquiryState.options;
const me = { name: "応対 涼", mail: "operator@example.jp" };
const standing = (state: InquiryState, stateSince = now.toString()) => ({ state, stateSince, mergedInto: null });

const moves = states.flatMap((from) =>
  states.flatMap((to) => (["operator", "customer", "service"] as const).map((mover) => ({ from, to, mover }))),
);

test.each(moves)("$mover may move $from to $to if, and only if, the table says so", ({ from, to, mover }) => {
  const isInTable = transitions[from][to]?.includes(mover) ?? false;

  const move = () => checkMove(standing(from), to, mover, now);

  if (isInTable) expect(move).not.toThrow();
  else expect(move).toThrow();
});

test("every state can be reached, and from every state an operator can bring an inquiry to its end", () => {
  const reachable = new Set<InquiryState>(["new"]);
  for (const state of reachable) for (const to of InquiryState.options) if (transitions[state][to]) reachable.add(to);

  expect([...reachable].toSorted()).toEqual(states.toSorted());
  for (const state of states.filter((one) => one !== "closed"))
    expect(transitions[state].closed ?? transitions[state].inProgress).toContain("operator");
});

test("what a message does to a state, and what closes by itself, are steps of the table", () => {
  for (const mover of ["operator", "customer"] as const)
    for (const from of states) {
      const to = stateAfterMessage[mover][from];
      if (to) expect(transitions[from][to]).toContain(mover satisfies Mover);
    }
  for (const state of states.filter((one) => quietDays[one] !== undefined))
    expect(transitions[state].closed).toContain("service");
});

test.each`
  closed                    | isOpenAgain | because
  ${"2026-11-10T01:00:00Z"} | ${true}     | ${"fourteen days have just passed"}
  ${"2026-11-10T00:59:59Z"} | ${false}    | ${"more than fourteen days have passed"}
`("an inquiry closed at $closed is opened again: $isOpenAgain, $because", ({ closed, isOpenAgain }) => {
  const reopen = () => checkMove(standing("closed", closed), "reopened", "customer", now);

  if (isOpenAgain) expect(reopen).not.toThrow();
  else expect(reopen).toThrow("14 days");
});

const wish = fc.record(
  {
    state: fc.constantFrom(...states),
    priority: fc.constantFrom(...Priority.options),
    category: fc.constantFrom("general" as const, "hr" as const),
    assignee: fc.constantFrom("me" as const, null),
    isConfidential: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("whatever is wished for in whatever order, the history told again gives the inquiry as it stands", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const first = anInquiry();
      const history: Entry[] = [];
      let inquiry = first;
      for (const wanted of wishes) {
        const changes = granted(() => changesFor(inquiry, wanted, { changer: "operator", me, at: now, history: [] }));
        if (changes.length === 0) continue;
        const by = { role: "operator" as const, name: me.name };
        const entry: Entry = { inquiry: inquiry.id, version: inquiry.version + 1, at: now.toString(), by, changes };
        history.push(entry);
        inquiry = afterEntry(inquiry, entry);
      }

      expect(history.reduce(afterEntry, first)).toEqual(inquiry);
      expect(inquiry.version).toBe(1 + history.length);
      for (const { changes } of history) for (const { from, to } of changes) expect(from).not.toEqual(to);
    }),
  );
});

function granted<T>(ask: () => T[]): T[] {
  try {
    return ask();
  } catch {
    return [];
  }
}
