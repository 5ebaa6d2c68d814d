import { createHash } from "node:crypto";
import type { Words } from "#shared/calendar/model.ts";
import type { RequestType } from "./request-type.ts";
import type { OpenRequest } from "./store.ts";

/** A subject as it is kept: short, since one order may be about hundreds; `/` still marks one particular thing of it. */
export const subjectKey = (subject: string): string =>
  (subject.includes("/") ? "/" : "") + createHash("sha256").update(subject).digest("base64url").slice(0, 12);

type Wanted = { type: string; subjects: readonly string[] };
type TypeOf = (name: string) => Pick<RequestType, "ends" | "title"> | undefined;

/**
 * Why an order cannot stand beside those that are open: one of the two ends what the other is about, both are about the
 * same particular thing, such as one licence of one account, or the same was ordered for the same.
 */
export function contradiction(wanted: Wanted, open: readonly OpenRequest[], typeOf: TypeOf): Words | undefined {
  const isParticular = wanted.subjects.some((subject) => subject.startsWith("/"));
  for (const other of open) {
    const shared = wanted.subjects.filter((subject) => other.subjects.includes(subject));
    const ends = typeOf(wanted.type)?.ends || typeOf(other.type)?.ends;
    const isSame = other.type === wanted.type && !isParticular;
    const meet = ends || isSame || shared.some((subject) => subject.startsWith("/"));
    if (shared.length > 0 && meet)
      return standsAgainst(typeOf(other.type)?.title ?? { ja: other.type, en: other.type });
  }
  return undefined;
}

const standsAgainst = ({ ja, en }: Words): Words => ({
  ja: `同じ対象について、受付済みの依頼「${ja}」が進行中です。完了してから、またはその依頼を取り消してからお申し込みください。`,
  en: `A request for the same is under way: ${en}. Wait until it is done, or cancel it first.`,
});
