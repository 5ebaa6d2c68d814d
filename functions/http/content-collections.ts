import type { Kind, Words } from "#shared/content/model.ts";
import type { Allow } from "#shared/platform/endpoint.ts";

export type Collection = {
  path: string;
  kind: Kind;
  /** As the names of functions say it. */
  one: string;
  many: string;
  title: Words;
  readers: Allow;
  /** Who may read earlier versions: everyone where a document counts as it was on a day (TERM-07, ADM-07). */
  historians: Allow;
  hasFeed: boolean;
};

const forEveryone = { readers: "anyone", historians: "operator" } as const;
const forAdmins = { readers: "admin", historians: "admin", hasFeed: false } as const;
const document = { readers: "anyone", historians: "anyone", hasFeed: false } as const;
const words = {
  notice: { one: "Notice", many: "Notices", title: { ja: "お知らせ", en: "Notices" } },
  faq: { one: "Faq", many: "Faqs", title: { ja: "よくあるご質問", en: "FAQ" } },
  tip: { one: "Tip", many: "Tips", title: { ja: "TIPS", en: "Tips" } },
  manual: { one: "Manual", many: "Manuals", title: { ja: "手順書", en: "Manuals" } },
  page: { one: "Page", many: "Pages", title: { ja: "ご案内", en: "Pages" } },
} as const satisfies Record<Kind, Pick<Collection, "one" | "many" | "title">>;

/** Where each kind of content is found, and who reads it. */
export const collections: readonly Collection[] = [
  { path: "notices", kind: "notice", ...words.notice, ...forEveryone, hasFeed: true },
  { path: "faqs", kind: "faq", ...words.faq, ...forEveryone, hasFeed: false },
  { path: "tips", kind: "tip", ...words.tip, ...forEveryone, hasFeed: true },
  { path: "manuals", kind: "manual", ...words.manual, ...forAdmins },
  { path: "pages", kind: "page", ...words.page, ...document },
];
