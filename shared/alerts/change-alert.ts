import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, invalidField, nothingHere } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { checkMove } from "./case-states.ts";
import { type AlertCase, caseOf } from "./dedupe.ts";
import { actorOf, type Fact, Findings } from "./facts.ts";
import { followMessage, momentAfter } from "./follow-alert.ts";
import type { AlertRef } from "./rows.ts";
import { factsOf, findCase, keepFact } from "./store.ts";

const note = z.string().trim().min(1).max(1000).optional();

/** What `PATCH` of an alert takes: where it is to stand, and what that calls for (OV-03). */
export const WantedState = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("acknowledged"), note }),
  z.strictObject({ state: z.literal("resolved"), note, ...Findings.shape }),
  z.strictObject({
    state: z.literal("suppressed"),
    note,
    until: z.iso.datetime({
      offset: true,
      ...says({
        ja: "日時を 2026-12-20T01:00:00+09:00 のように入力してください。",
        en: "Write the moment as 2026-12-20T01:00:00+09:00.",
      }),
    }),
  }),
  z.strictObject({ state: z.literal("reopened"), note }),
]);
export type WantedState = z.infer<typeof WantedState>;

/** Longer than the front end waits for any answer: by then the change is made, or it never will be. */
const safetyNet = { minutes: 5 };
const longestSuppression = { hours: 24 * 90 };

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/**
 * Changes a case as an operator has seen it. A message that looks after it later is laid down first, so that what follows
 * from the change is done even when this process dies right after it.
 */
export async function changeAlert(
  needs: Needs,
  person: Person,
  ref: AlertRef,
  { wanted, version }: { wanted: WantedState; version: number },
): Promise<AlertCase> {
  const before = await findCase(needs, ref);
  if (!before) throw nothingHere();
  if (before.value.version !== version) throw changedSince();
  checkMove(before.value.state, wanted.state);

  const now = needs.clock.now();
  const fact = factOf(wanted, person, before.value, now);
  const after = caseOf([...(await factsOf(needs, ref)), fact]);
  if (!after) throw new Error("A case that was just read is gone.");

  await needs.bus.send("alerts", {
    ...followMessage(ref, `late:${now.epochMilliseconds}`),
    notBefore: now.add(safetyNet),
  });
  if ((await keepFact(needs, { before, after, fact })) === "conflict") throw changedSince();
  await needs.bus.send("alerts", followMessage(ref, `${after.version}`)).catch((error: unknown) => {
    needs.log.warn("change waits for its safety net", { tenant: ref.tenant, cause: String(error) });
  });
  return after;
}

function factOf(wanted: WantedState, person: Person, { stateSince, alert }: AlertCase, now: Instant): Fact {
  const at = [stateSince, alert.updatedAt].reduce(
    (after, moment) => (after > moment ? after : moment),
    momentAfter(now, ""),
  );
  const done = { at, by: actorOf(person), ...(wanted.note !== undefined && { note: wanted.note }) };
  if (wanted.state === "resolved") {
    const { cause, countermeasure, prevention } = wanted;
    return { kind: "resolved", ...done, findings: { cause, countermeasure, prevention } };
  }
  if (wanted.state === "suppressed") return { kind: "suppressed", ...done, until: untilOf(wanted.until, now) };
  return { kind: wanted.state, ...done };
}

function untilOf(text: string, now: Instant): string {
  const until = Temporal.Instant.from(text);
  if (Temporal.Instant.compare(until, now) > 0 && Temporal.Instant.compare(until, now.add(longestSuppression)) <= 0)
    return until.toString({ smallestUnit: "millisecond" });
  throw invalidField("#/until", {
    ja: "いまから90日以内の日時を入力してください。",
    en: "Name a moment within the next 90 days.",
  });
}
