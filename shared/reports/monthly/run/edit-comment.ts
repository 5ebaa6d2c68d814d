import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { SectionName } from "../model.ts";
import { refuseOncePublished } from "./decide-report.ts";
import { getDraft, type WhichReport, writeDraft } from "./draft-store.ts";
import type { DraftComment, ReportDraft } from "./report-draft.ts";

export const CommentForm = z.strictObject({
  text: z
    .string(
      says({
        ja: "コメントを入力してください。載せないときは空にしてください。",
        en: "Give a comment, or an empty text to show none.",
      }),
    )
    .trim()
    .max(1000, says({ ja: "1,000文字以内で入力してください。", en: "Give 1,000 characters at most." })),
});
export type CommentForm = z.infer<typeof CommentForm>;

type Which = WhichReport & { section: SectionName };

/** Keeps what a person says about a section, with the next version; what was approved before has to be looked at again. */
export async function editComment(
  needs: Pick<Platform, "clock" | "tables">,
  { section, ...which }: Which,
  { text }: CommentForm,
  { person, revision }: { person: Person; revision: number },
): Promise<ReportDraft> {
  const stored = await getDraft(needs, which);
  refuseOncePublished(stored.value);
  if (stored.value.revision !== revision) throw changedSince();
  const now = needs.clock.now();
  const { approved: _, ...draft } = stored.value;
  const comment = { section, text, by: person.name, on: japanDate(now).toString() };
  const after = { ...draft, state: "prepared" as const, comments: withComment(draft.comments, comment) };
  return writeDraft(needs, stored, after, {
    happening: "commented",
    by: actorOf(person),
    at: now.toString(),
    section,
    text,
  });
}

/** The rule that drafted a comment stays beside whatever a person makes of it. */
function withComment(
  comments: readonly DraftComment[],
  comment: Omit<DraftComment, "version" | "rule">,
): DraftComment[] {
  const before = comments.find(({ section }) => section === comment.section);
  const others = comments.filter(({ section }) => section !== comment.section);
  return [...others, { ...comment, version: (before?.version ?? 0) + 1, ...(before?.rule && { rule: before.rule }) }];
}
