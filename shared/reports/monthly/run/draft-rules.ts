import { createHash } from "node:crypto";
import { Comment, type MonthlyReport } from "../model.ts";
import type { ReportDraft } from "./report-draft.ts";

export type ShownState = ReportDraft["state"] | "held" | "publishing";

/** Where a report stands for whoever looks after it. */
export function stateOf({ state, onHold, published }: ReportDraft): ShownState {
  if (published) return published.filedAt === undefined ? "publishing" : "published";
  return onHold ? "held" : state;
}

const isUntouched = ({ state, onHold, comments }: ReportDraft): boolean =>
  state === "prepared" && !onHold && comments.every(({ version }) => version === 0);

/**
 * Whether a version is to be prepared on a day: the first one when there is none, the next one after a filed one as a person
 * has seen it, and anew
 * over a revision that a person has seen, or on a later day when something was missing and no person has touched it.
 */
export function isToBePrepared(
  draft: ReportDraft | undefined,
  { version, day, over }: { version: number; day: string; over?: number | undefined },
): boolean {
  if (!draft) return version === 1;
  if (version === draft.version + 1)
    return draft.published?.filedAt !== undefined && (over === undefined || over === draft.revision);
  if (version !== draft.version || draft.published) return false;
  if (over !== undefined) return over === draft.revision;
  return draft.gaps.length + draft.incomplete.length > 0 && draft.preparedOn < day && isUntouched(draft);
}

/** Whether the fifth business day publishes it; a correction goes out when a person says so, and never what is held. */
export const isPublishedUnasked = (draft: ReportDraft | undefined): boolean =>
  !draft || (draft.version === 1 && !draft.published && !draft.onHold);

/** What whoever approves has seen: the report of this version and its comments. */
export const hashOf = ({ version, model, comments }: Pick<ReportDraft, "version" | "model" | "comments">): string =>
  createHash("sha256")
    .update(JSON.stringify([version, model.hash, ...comments.map(({ section, text }) => [section, text])]))
    .digest("hex");

/** The report as a draft has it now: what was read, and what our staff says about it. */
export const reportOf = (
  { comments, version, changed }: Pick<ReportDraft, "comments" | "version" | "changed">,
  model: MonthlyReport,
  issuedOn: string,
): MonthlyReport => ({
  ...model,
  version,
  ...(changed !== undefined && { changed }),
  issuedOn,
  comments: comments.filter(({ text }) => text !== "").map((comment) => Comment.parse(comment)),
});

/** What a version begins with: the rules' comments, and in their place what a person has written for the version before. */
export function firstComments(model: MonthlyReport, before: ReportDraft | undefined): ReportDraft["comments"] {
  const written = before?.comments.filter(({ version }) => version > 0) ?? [];
  const drafted = model.comments.filter(({ section }) => !written.some((one) => one.section === section));
  return [...drafted.map((comment) => ({ ...comment, version: 0 })), ...written];
}
