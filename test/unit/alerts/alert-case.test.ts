import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseState, checkMove, transitions } from "#shared/alerts/case-states.ts";
import { caseOf, wasDone } from "#shared/alerts/dedupe.ts";
import type { Fact } from "#shared/alerts/facts.ts";
import { newerIncident } from "#shared/alerts/incidents.ts";
import { Incident, Severity } from "#shared/alerts/model.ts";
import { acknowledgedAt, alert, minute, reopenedAt, resolvedAt, seenAt, suppressedAt, tenant } from "./samples.ts";

const within = fc.integer({ min: 0, max: 59 });
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .tuple(within, fc.constantFrom("new", "inProgress", "resolved", "unknown"), fc.constantFrom(...Severity.options))
    .map(([of, state, severity]) => seenAt(of, state, { severity })),
  within.map(acknowledgedAt),
  within.map(resolvedAt),
  within.map(reopenedAt),
  within.map((of) => suppressedAt(of, of + 30)),
  within.map((of): Fact => ({ kind: "suppression-ended", at: minute(of) })),
  within.map((of): Fact => ({ kind: "told", at: minute(of), since: minute(of), people: 1 })),
);

/** Some facts, and the same facts again in another order, some of them more than once. */
const arrivals = fc
  .array(anyFact, { minLength: 1, maxLength: 12 })
  .chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts, ...facts, ...facts], { minLength: facts.length * 2 + 1 }),
    ),
  )
  .filter(([facts, again]) => facts.every((fact) => again.includes(fact)));

describe("an alert as a case", () => {
  test("ends the same in whatever order and however often its events arrive", () => {
    fc.assert(
      fc.property(arrivals, ([facts, again]) => {
        expect(caseOf(again)).toEqual(caseOf(facts));
      }),
    );
  });

  test("shows what its source said last", () => {
    fc.assert(
      fc.property(arrivals, ([, again]) => {
        const newest = again
          .flatMap((fact) => (fact.kind === "seen" ? [fact.at] : []))
          .toSorted()
          .at(-1);

        expect(caseOf(again)?.alert.updatedAt).toBe(newest);
      }),
    );
  });

  test("is over whenever its source has said so last and nobody has reopened it", () => {
    fc.assert(
      fc.property(arrivals, ([, again]) => {
        const facts = [...again.filter(({ kind }) => kind !== "reopened"), seenAt(59, "resolved")];

        expect(caseOf(facts)?.state).toBe("resolved");
      }),
    );
  });

  test.each`
    what                                                      | facts                                                                                   | state
    ${"is open when it is seen"}                              | ${[seenAt(0, "new")]}                                                                   | ${"open"}
    ${"is resolved when it was over before we saw it"}        | ${[seenAt(0, "resolved")]}                                                              | ${"resolved"}
    ${"stays acknowledged while its source tells more"}       | ${[seenAt(0, "new"), acknowledgedAt(1), seenAt(2, "inProgress")]}                       | ${"acknowledged"}
    ${"is resolved when its source resolves it"}              | ${[seenAt(0, "new"), acknowledgedAt(1), seenAt(2, "resolved")]}                         | ${"resolved"}
    ${"is reopened when its source reopens it"}               | ${[seenAt(0, "new"), seenAt(1, "resolved"), seenAt(2, "new")]}                          | ${"reopened"}
    ${"stays resolved when its source knows nothing of that"} | ${[seenAt(0, "new"), resolvedAt(1), seenAt(2, "inProgress")]}                           | ${"resolved"}
    ${"is reopened by an operator"}                           | ${[seenAt(0, "new"), resolvedAt(1), reopenedAt(2)]}                                     | ${"reopened"}
    ${"sleeps while it is suppressed"}                        | ${[seenAt(0, "new"), suppressedAt(1, 9), seenAt(2, "new")]}                             | ${"suppressed"}
    ${"is open when that has ended"}                          | ${[seenAt(0, "new"), suppressedAt(1, 9), { kind: "suppression-ended", at: minute(9) }]} | ${"open"}
    ${"is over although an event about its life comes late"}  | ${[seenAt(0, "new"), seenAt(5, "resolved"), seenAt(3, "inProgress")]}                   | ${"resolved"}
  `("$what", ({ facts, state }) => {
    expect(caseOf(facts)?.state).toBe(state);
  });

  test.each([suppressedAt(1, 30), resolvedAt(1)])("that grows graver wakes up although it was $kind", (asleep) => {
    const facts = [seenAt(0, "new", { severity: "low" }), asleep, seenAt(2, "new", { severity: "high" })];

    expect(caseOf(facts)?.state).toBe("reopened");
  });

  test("keeps what was found until it begins again", () => {
    const closed = [seenAt(0, "new"), resolvedAt(1)];

    expect(caseOf(closed)?.findings).toMatchObject({ prevention: "教育" });
    expect(caseOf([...closed, reopenedAt(2)])?.findings).toBeUndefined();
  });

  test("that its source has closed is told of by our people, and over since the same moment", () => {
    const there = caseOf([seenAt(0, "new"), seenAt(1, "resolved")]);
    const told = caseOf([seenAt(0, "new"), seenAt(1, "resolved"), resolvedAt(5)]);

    expect(told).toMatchObject({ stateSince: there?.stateSince, openings: 1, findings: { prevention: "教育" } });
  });

  test("of which nothing was seen is none", () => {
    expect(caseOf([acknowledgedAt(1)])).toBeUndefined();
  });
});

describe("what was done for an alert", () => {
  const told: Fact = { kind: "told", at: minute(1), since: minute(0), people: 2 };
  const wasTold = (...facts: Fact[]) => {
    const one = caseOf(facts);
    return one && wasDone("told", one, facts);
  };

  test("holds while it is open, and for an older event that comes late", () => {
    expect(wasTold(seenAt(0, "new"))).toBe(false);
    expect(wasTold(seenAt(0, "new"), told)).toBe(true);
    expect(wasTold(seenAt(0, "new"), told, acknowledgedAt(2), seenAt(3, "inProgress"))).toBe(true);
  });

  test("does not hold once it has been over", () => {
    expect(wasTold(seenAt(0, "new"), told, seenAt(2, "resolved"), seenAt(3, "new"))).toBe(false);
  });
});

describe("the moves of a case", () => {
  const people = ["acknowledged", "resolved", "suppressed", "reopened"] as const;

  test.each(CaseState.options)("from %s are those of the table", (state) => {
    for (const wanted of people) {
      const move = () => checkMove(state, wanted);
      if (transitions[state][wanted]) expect(move).not.toThrow();
      else expect(move).toThrow(`An alert that is ${state} cannot be ${wanted}.`);
    }
  });
});

test("an incident ends in its newest state whichever comes first", () => {
  const incident: Incident = {
    tenant,
    id: "2972395",
    title: "Multi-stage incident",
    severity: "medium",
    state: "active",
    createdAt: alert.createdAt,
    updatedAt: minute(0),
  };
  const states = fc.record({ state: fc.constantFrom(...Incident.shape.state.options), updatedAt: within.map(minute) });

  fc.assert(
    fc.property(fc.array(states, { minLength: 2 }), (changes) => {
      const versions = changes.map((change) => ({ ...incident, ...change }));

      expect(versions.reduce(newerIncident)).toEqual(versions.toReversed().reduce(newerIncident));
    }),
  );
});
