import { createHash } from "node:crypto";
import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idOf } from "#shared/base/ids.ts";
import { Alert } from "./model.ts";

const moment = z.iso.datetime();

/** Who did something about an alert: one of our people, or a rule by its name. */
export const Actor = z.object({ name: z.string(), objectId: z.guid().optional() });
export type Actor = z.infer<typeof Actor>;

export const actorOf = ({ name, objectId }: Person): Actor => ({ name, objectId });

/** The three things that every incident is closed with (OV-03). */
const statement = z.string().trim().min(1).max(4000);
export const Findings = z.strictObject({ cause: statement, countermeasure: statement, prevention: statement });
export type Findings = z.infer<typeof Findings>;

const done = { at: moment, by: Actor, note: z.string().optional() };

/** Something that is true of an alert from a moment on. Facts are only ever added, each once, in whatever order they come. */
export const Fact = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seen"), at: moment, alert: Alert }),
  z.object({ kind: z.literal("acknowledged"), ...done }),
  z.object({ kind: z.literal("resolved"), ...done, findings: Findings }),
  z.object({ kind: z.literal("suppressed"), ...done, until: moment }),
  z.object({ kind: z.literal("suppression-ended"), at: moment }),
  z.object({ kind: z.literal("reopened"), ...done }),
  /** Its admins were told, or an inquiry was opened, for the opening that began at `since`. */
  z.object({ kind: z.literal("told"), at: moment, since: moment, people: z.int() }),
  z.object({ kind: z.literal("asked"), at: moment, since: moment, inquiry: idOf("inquiry") }),
]);
export type Fact = z.infer<typeof Fact>;

export const seen = (alert: Alert): Fact => ({ kind: "seen", at: alert.updatedAt, alert });

/** Under what a fact is kept: the same fact has the same key, whoever brings it and how often. */
export function keyOf(fact: Fact): string {
  if (fact.kind === "seen") return `${fact.at}:seen:${digest(fact.alert)}`;
  if (fact.kind === "told" || fact.kind === "asked") return `${fact.since}:${fact.kind}`;
  return `${fact.at}:${fact.kind}`;
}

const digest = (alert: Alert) =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(alert).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
    .slice(0, 16);

/** At the same moment the end of an alert comes after it, and what people do comes last. */
const turnOf = (fact: Fact) => (fact.kind === "seen" ? Number(fact.alert.state === "resolved") : 2);

/** Facts in the order in which they happened, each once. */
export const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.map((fact) => [keyOf(fact), fact])).entries()]
    .toSorted(([a, one], [b, other]) => {
      if (one.at !== other.at) return one.at < other.at ? -1 : 1;
      return turnOf(one) - turnOf(other) || (a < b ? -1 : 1);
    })
    .map(([, fact]) => fact);
