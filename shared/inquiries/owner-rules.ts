import { refusal, type Said } from "#shared/base/problems.ts";
import { changeIn, type Entry } from "./history.ts";
import type { Inquiry } from "./model.ts";

/**
 * Whether it may still be said whose inquiry it is. While that is unknown, always. A customer that an operator named can
 * be corrected until something is said publicly under its name; whoever has signed in, or was found by their mail, is
 * known for good. So nothing that was said for one company is ever read by another.
 */
export function checkOwner({ tenant, requester, links }: Inquiry, history: readonly Entry[]): void {
  if (links.some(({ relation }) => relation === "related" || relation === "duplicate"))
    throw refusal("wrong-state", hasLinks);
  if (tenant === undefined) return;
  const named = history.findLast((entry) => changeIn(entry, "tenant"));
  if (!named && requester.objectId !== undefined) throw refusal("wrong-state", isKnown);
  const since = history.filter(({ version }) => version > (named?.version ?? 1));
  if (since.some(({ message }) => message?.visibility === "public")) throw refusal("wrong-state", wasAnswered);
}

const hasLinks: Said = {
  ja: "先に、ほかのお問い合わせとの関連付けを外してください。",
  en: "Take its links to other inquiries away first.",
};
const isKnown: Said = {
  ja: "送信者の会社が確認できているため、お客様を変えられません。",
  en: "Its sender is known to be of this company.",
};
const wasAnswered: Said = {
  ja: "この会社に向けたやり取りがすでにあるため、お客様を変えられません。",
  en: "Something was said in it already that is for this company only.",
};
