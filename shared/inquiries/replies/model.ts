import * as z from "zod";
import type { Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { Actor } from "../history.ts";
import { CategoryName, InquiryState, Priority, text } from "../model.ts";

/** What stands in a reply for whom it goes to and what it is about. */
const placeholders = ["name", "number", "company"] as const;

const known: ReadonlySet<string> = new Set(placeholders.map((name) => `{{${name}}}`));

/** What is written as a placeholder and is none. */
const strange = (words: string): string[] =>
  (words.match(/\{\{[^{}]*\}\}|\{\{|\}\}/g) ?? []).filter((found) => !known.has(found));

const words = text({ ja: "本文", en: "the text" }, 4000).superRefine((typed, context) => {
  const [first] = strange(typed);
  if (first) context.addIssue({ code: "custom", params: { said: notFilledIn(first) } });
});

const notFilledIn = (found: string): Said => ({
  ja: `「${found}」は使えません。差し込めるのは{{name}}、{{number}}、{{company}}です。`,
  en: `“${found}” stands for nothing. What is filled in is {{name}}, {{number}} and {{company}}.`,
});

export const ReplySlug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A reply that is often given, and what sending it changes of the inquiry. */
export const ReplyForm = z.strictObject({
  title: text({ ja: "題名", en: "the title" }, 60),
  language: z.enum(["ja", "en"], says({ ja: "言語を選んでください。", en: "Choose a language." })),
  text: words,
  changes: z
    .strictObject({
      state: InquiryState.exclude(["new", "reopened"]),
      priority: Priority,
      category: CategoryName,
      assignee: z.literal("me"),
    })
    .partial()
    .default({}),
});
export type ReplyForm = z.infer<typeof ReplyForm>;

export const CannedReply = z.object({
  ...ReplyForm.shape,
  slug: ReplySlug,
  version: z.int().positive(),
  updatedAt: z.iso.datetime(),
  by: Actor,
});
export type CannedReply = z.infer<typeof CannedReply>;
