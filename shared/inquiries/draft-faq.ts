import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { refusal } from "#shared/base/problems.ts";
import { beginDraft } from "#shared/content/begin-draft.ts";
import { type Source, sourceOf } from "#shared/content/source.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { categories } from "./categories.ts";
import { visibleInquiry } from "./change-inquiry.ts";
import { type Entry, isReply } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { historyOf } from "./store.ts";
import { withoutPeople } from "./without-people.ts";

const longestTitle = 100;

/** Makes a draft of an FAQ entry from what was asked and answered last (SUP-03); the same inquiry makes one only. */
export async function draftFaq(
  needs: Pick<Platform, "clock" | "tables">,
  operator: Person,
  id: Id<"inquiry">,
): Promise<Source> {
  const { value: inquiry } = await visibleInquiry(needs, operator, id);
  const history = await historyOf(needs, id);
  const answer = history.findLast(isReply)?.message?.text;
  if (!answer)
    throw refusal("wrong-state", {
      ja: "まだ回答がないため、FAQの下書きを作れません。回答してからお試しください。",
      en: "Nothing was answered yet that an FAQ entry could say.",
    });

  const names = peopleOf(inquiry, history);
  const { label } = categories[inquiry.category];
  const asked = Array.from(withoutPeople(inquiry.subject, names)).slice(0, longestTitle).join("");
  const address = { kind: "faq" as const, slug: inquiry.number.toLowerCase() };
  const entry = await beginDraft(needs, { id: operator.objectId, name: operator.name }, address, {
    title: { ja: asked || inquiry.number },
    body: { ja: withoutPeople(answer, names) || "（回答）" },
    details: { kind: "faq", topic: label.ja, topicEn: label.en, keywords: [], inquiry: id },
  });
  return sourceOf(needs, entry);
}

const peopleOf = ({ requester, assignee, watchers }: Inquiry, history: readonly Entry[]): string[] => [
  ...new Set([
    requester.name,
    ...(assignee ? [assignee.name] : []),
    ...watchers.map(({ name }) => name),
    ...history.flatMap(({ by }) => (by.role === "service" ? [] : [by.name])),
  ]),
];
