import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import type { Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { Temporal } from "#shared/base/time.ts";

/** What the provider writes for its customers, each kind under an address of its own. */
export const Kind = z.enum(["notice", "faq", "tip", "manual", "page"]);
export type Kind = z.infer<typeof Kind>;

const controlCharacter = /(?![\n\t])\p{Cc}/u;

const text = (what: Said, max: number) =>
  z
    .string(says({ ja: `${what.ja}を入力してください。`, en: `Give ${what.en}.` }))
    .overwrite((typed) => typed.replaceAll("\r\n", "\n"))
    .trim()
    .min(1, says({ ja: `${what.ja}を入力してください。`, en: `Give ${what.en}.` }))
    .max(max, says(atMost(what, max)))
    .refine((typed) => typed.isWellFormed() && !controlCharacter.test(typed), says(notShown(what)));

const atMost = (what: Said, max: number): Said => ({
  ja: `${what.ja}は${max.toLocaleString("en")}文字以内で入力してください。`,
  en: `Give ${what.en} in at most ${max.toLocaleString("en")} characters.`,
});
const notShown = (what: Said): Said => ({
  ja: `${what.ja}に使えない文字があります。`,
  en: `There are letters in ${what.en} that cannot be shown.`,
});

const words = (what: Said, max: number) =>
  z.strictObject(
    { ja: text(what, max), en: text({ ja: `${what.ja}（英語）`, en: `${what.en} in English` }, max).optional() },
    says({ ja: `${what.ja}を日本語で入力してください。`, en: `Give ${what.en} in Japanese.` }),
  );

/** Japanese, which is always there, and English where someone wrote it. */
export type Words = { ja: string; en?: string | undefined };

const moment = (what: Said) =>
  z.iso
    .datetime({
      offset: true,
      ...says({
        ja: `${what.ja}を「2026-12-20T01:00:00+09:00」の形で入力してください。`,
        en: `Give ${what.en} as 2026-12-20T01:00:00+09:00.`,
      }),
    })
    .transform((typed) => Temporal.Instant.from(typed).toString());

const day = (what: Said) =>
  z.iso.date(says({ ja: `${what.ja}を「2027-04-01」の形で入力してください。`, en: `Give ${what.en} as 2027-04-01.` }));

export const Category = z.enum(
  ["incident", "maintenance", "price-change", "general"],
  says({
    ja: "お知らせの種類を incident、maintenance、price-change、general から選んでください。",
    en: "Choose the kind of notice: incident, maintenance, price-change or general.",
  }),
);

const noticeFields = {
  category: Category,
  services: z
    .array(text({ ja: "対象のサービス", en: "the service" }, 60))
    .max(20, says({ ja: "対象のサービスは20個までです。", en: "Name 20 services at most." }))
    .default([]),
  startsAt: moment({ ja: "開始日時", en: "the start" }).optional(),
  endsAt: moment({ ja: "終了日時", en: "the end" }).optional(),
  effectiveOn: day({ ja: "適用日", en: "the effective day" }).optional(),
  emergencyReason: words({ ja: "緊急とする理由", en: "the reason why it is urgent" }, 300).optional(),
  isClosed: z
    .boolean(
      says({
        ja: "終了したかどうかを true か false で入力してください。",
        en: "Give true or false: whether it is over.",
      }),
    )
    .default(false),
};
const topicFields = {
  topic: text({ ja: "分類", en: "the topic" }, 40).optional(),
  topicEn: text({ ja: "分類（英語）", en: "the topic in English" }, 40).optional(),
};
const faqFields = {
  ...topicFields,
  keywords: z
    .array(text({ ja: "検索の言葉", en: "the search word" }, 40))
    .max(20, says({ ja: "検索の言葉は20個までです。", en: "Give 20 search words at most." }))
    .default([]),
};
const pageFields = { effectiveOn: day({ ja: "適用日", en: "the effective day" }).optional() };

export const NoticeDetails = z.object({ kind: z.literal("notice"), ...noticeFields });
export type NoticeDetails = z.infer<typeof NoticeDetails>;

/** What only one kind has. */
export const Details = z.discriminatedUnion("kind", [
  NoticeDetails,
  /** `inquiry` is the one from which it was first drafted. */
  z.object({ kind: z.literal("faq"), ...faqFields, inquiry: idOf("inquiry").optional() }),
  z.object({ kind: z.literal("tip") }),
  z.object({ kind: z.literal("manual"), ...topicFields }),
  z.object({ kind: z.literal("page"), ...pageFields }),
]);
export type Details = z.infer<typeof Details>;

const common = {
  title: words({ ja: "題名", en: "the title" }, 100),
  body: words({ ja: "本文", en: "the text" }, 30_000),
  publishAt: z
    .union(
      [z.literal("now"), moment({ ja: "公開日時", en: "the time of publication" })],
      says({ ja: "公開日時は now か日時で入力してください。", en: "Give now or a moment." }),
    )
    .optional(),
  note: words({ ja: "変更の説明", en: "what has changed" }, 300).optional(),
};
const Common = z.object(common);

/** What an operator wrote: `publishAt` is missing while it is a draft, `note` says readers what changed. */
export type Draft = z.infer<typeof Common> & { details: Details };

const draftOf =
  (kind: Kind) =>
  ({ title, body, publishAt, note, ...fields }: z.infer<typeof Common>): Draft => ({
    title,
    body,
    publishAt,
    note,
    details: Details.parse({ kind, ...fields }),
  });

const hasWholeLanguages = ({ title, body }: Pick<Draft, "title" | "body">) =>
  (title.en === undefined) === (body.en === undefined);
const otherHalf = {
  path: ["body", "en"],
  ...says({
    ja: "英語は、題名と本文の両方に入力するか、両方とも空けてください。",
    en: "Give English for both the title and the text, or for neither.",
  }),
};

/** What is sent to write one entry of each kind. */
export const forms = {
  notice: z
    .strictObject({ ...common, ...noticeFields })
    .refine(hasWholeLanguages, otherHalf)
    .transform(draftOf("notice")),
  faq: z
    .strictObject({ ...common, ...faqFields })
    .refine(hasWholeLanguages, otherHalf)
    .transform(draftOf("faq")),
  tip: z.strictObject(common).refine(hasWholeLanguages, otherHalf).transform(draftOf("tip")),
  manual: z
    .strictObject({ ...common, ...topicFields })
    .refine(hasWholeLanguages, otherHalf)
    .transform(draftOf("manual")),
  page: z
    .strictObject({ ...common, ...pageFields })
    .refine(hasWholeLanguages, otherHalf)
    .transform(draftOf("page")),
} satisfies Record<Kind, z.core.$ZodType<Draft>>;

/** The last part of an entry's address. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Who changed something: a person of our staff, or a timer by its name. */
export const Author = z.object({ id: z.string(), name: z.string() });
export type Author = z.infer<typeof Author>;
