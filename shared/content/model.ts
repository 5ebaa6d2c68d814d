import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";

/** What the provider writes for its customers, each kind under an address of its own. */
export const Kind = z.enum(["notice", "faq", "tip", "manual", "page"]);
export type Kind = z.infer<typeof Kind>;

const controlCharacter = /(?![\n\t])\p{Cc}/u;

const text = (what: string, max: number) =>
  z
    .string(`${what}を入力してください。`)
    .overwrite((typed) => typed.replaceAll("\r\n", "\n"))
    .trim()
    .min(1, `${what}を入力してください。`)
    .max(max, `${what}は${max.toLocaleString("en")}文字以内で入力してください。`)
    .refine((typed) => typed.isWellFormed() && !controlCharacter.test(typed), `${what}に使えない文字があります。`);

const words = (what: string, max: number) =>
  z.strictObject(
    { ja: text(what, max), en: text(`${what}（英語）`, max).optional() },
    `${what}を日本語で入力してください。`,
  );

/** Japanese, which is always there, and English where someone wrote it. */
export type Words = { ja: string; en?: string | undefined };

const moment = (what: string) =>
  z.iso
    .datetime({ offset: true, error: `${what}を「2026-12-20T01:00:00+09:00」の形で入力してください。` })
    .transform((typed) => Temporal.Instant.from(typed).toString());

const day = (what: string) => z.iso.date(`${what}を「2027-04-01」の形で入力してください。`);

export const Category = z.enum(
  ["incident", "maintenance", "price-change", "general"],
  "お知らせの種類を incident、maintenance、price-change、general から選んでください。",
);

const noticeFields = {
  category: Category,
  services: z.array(text("対象のサービス", 60)).max(20, "対象のサービスは20個までです。").default([]),
  startsAt: moment("開始日時").optional(),
  endsAt: moment("終了日時").optional(),
  effectiveOn: day("適用日").optional(),
  emergencyReason: words("緊急とする理由", 300).optional(),
  isClosed: z.boolean("終了したかどうかを true か false で入力してください。").default(false),
};
const faqFields = {
  topic: text("分類", 40).optional(),
  keywords: z.array(text("検索の言葉", 40)).max(20, "検索の言葉は20個までです。").default([]),
};
const manualFields = { topic: text("分類", 40).optional() };
const pageFields = { effectiveOn: day("適用日").optional() };

export const NoticeDetails = z.object({ kind: z.literal("notice"), ...noticeFields });
export type NoticeDetails = z.infer<typeof NoticeDetails>;

/** What only one kind has. */
export const Details = z.discriminatedUnion("kind", [
  NoticeDetails,
  /** `inquiry` is the one from which it was first drafted. */
  z.object({ kind: z.literal("faq"), ...faqFields, inquiry: idOf("inquiry").optional() }),
  z.object({ kind: z.literal("tip") }),
  z.object({ kind: z.literal("manual"), ...manualFields }),
  z.object({ kind: z.literal("page"), ...pageFields }),
]);
export type Details = z.infer<typeof Details>;

const common = {
  title: words("題名", 100),
  body: words("本文", 30_000),
  publishAt: z.union([z.literal("now"), moment("公開日時")], "公開日時は now か日時で入力してください。").optional(),
  note: words("変更の説明", 300).optional(),
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
const otherHalf = { path: ["body", "en"], error: "英語は、題名と本文の両方に入力するか、両方とも空けてください。" };

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
    .strictObject({ ...common, ...manualFields })
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
