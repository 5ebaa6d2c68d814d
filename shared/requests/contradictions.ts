import { createHash } from "node:crypto";
import type { Words } from "#shared/calendar/model.ts";
import type { RequestType } from "./request-type.ts";
import type { OpenRequest } from "./store.ts";

/** A subject as it is kept: short, since one order may be about hundreds; `/` still marks one particular thing of it. */
export const subjectKey = (subject: string): string =>
  (isParticular(subject) ? "/" : "") + createHash("sha256").update(subject).digest("base64url").slice(0, 12);

const isParticular = (subject: string): boolean => subject.includes("/");

/**
 * On which subjects two orders of one type meet. Both end what they are about, or are about it as a whole: on all that
 * they share. Else on the same particular thing only: two licences of one account do not meet.
 */
export function meetingPoints(subjects: readonly string[], { ends }: Pick<RequestType, "ends">): string[] {
  const particular = subjects.filter(isParticular);
  return ends || particular.length === 0 ? [...subjects] : particular;
}

type Wanted = { type: string; subjects: readonly string[] };
type TypeOf = (name: string) => Pick<RequestType, "ends" | "title"> | undefined;

/**
 * Why an order cannot stand beside those that are open: one of the two ends what the other is about, both are about the
 * same particular thing, such as one licence of one account, or the same was ordered for the same.
 */
export function contradiction(wanted: Wanted, open: readonly OpenRequest[], typeOf: TypeOf): Words | undefined {
  const isAsAWhole = !wanted.subjects.some(isParticular);
  for (const other of open) {
    const shared = wanted.subjects.filter((subject) => other.subjects.includes(subject));
    const ends = typeOf(wanted.type)?.ends || typeOf(other.type)?.ends;
    const isSame = other.type === wanted.type && isAsAWhole;
    const meet = ends || isSame || shared.some(isParticular);
    if (shared.length > 0 && meet)
      return standsAgainst(typeOf(other.type)?.title ?? { ja: other.type, en: other.type });
  }
  return undefined;
}

const standsAgainst = ({ ja, en }: Words): Words => ({
  ja: `同じ対象について、受付済みの依頼「${ja}」が進行中です。完了してから、またはその依頼を取り消してからお申し込みください。`,
  en: `A request for the same is under way: ${en}. Wait until it is done, or cancel it first.`,
});
