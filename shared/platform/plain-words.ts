import * as z from "zod";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Said } from "#shared/base/problems.ts";
import type { says } from "#shared/base/says.ts";

type Issue = z.core.$ZodRawIssue;

/** What a rule of its own says beside an issue: `addIssue({ code: "custom", params: { said } })`. */
const Both = z.object({ ja: z.string(), en: z.string() });

/** What is said of a field whose schema has no words of its own, by what is wrong with it. */
const words: { [Code in Issue["code"]]?: (issue: Extract<Issue, { code: Code }>) => Said } = {
  invalid_type: ({ input, expected }) => (input === undefined ? missing : (kinds[expected] ?? refused)),
  invalid_value: ({ values }) => ({
    ja: `次のどれかを指定してください：${values.join("、")}`,
    en: `Give one of these: ${values.join(", ")}.`,
  }),
  invalid_format: ({ format }) => formats[format] ?? refused,
  too_small: ({ origin, minimum }) =>
    origin === "string" && minimum === 1
      ? missing
      : {
          ja: `${minimum}${units[origin]?.ja ?? ""}以上にしてください。`,
          en: `Give ${minimum}${units[origin]?.en ?? ""} or more.`,
        },
  too_big: ({ origin, maximum }) => ({
    ja: `${maximum}${units[origin]?.ja ?? ""}以内にしてください。`,
    en: `Give ${maximum}${units[origin]?.en ?? ""} at most.`,
  }),
  custom: ({ params }) => Both.safeParse(params?.["said"]).data ?? refused,
};

const missing: Said = { ja: "この項目を入力してください。", en: "This is missing." };
const refused: Said = { ja: "この値は受け付けられません。", en: "This cannot be taken." };

const kinds: Readonly<Record<string, Said>> = {
  string: { ja: "文字列で指定してください。", en: "Give a text." },
  number: { ja: "数値で指定してください。", en: "Give a number." },
  int: { ja: "整数で指定してください。", en: "Give a whole number." },
  boolean: { ja: "true か false を指定してください。", en: "Give true or false." },
  array: { ja: "配列で指定してください。", en: "Give a list." },
  object: { ja: "オブジェクトで指定してください。", en: "Give an object." },
};

const formats: Readonly<Record<string, Said>> = {
  date: { ja: "日付を 2026-12-01 のように指定してください。", en: "Give a day as 2026-12-01." },
  datetime: {
    ja: "日時を 2026-12-01T09:00:00Z のように指定してください。",
    en: "Give a moment as 2026-12-01T09:00:00Z.",
  },
  email: {
    ja: "メールアドレスを最後まで入力してください（例：taro@example.co.jp）。",
    en: "Give a whole mail address, as taro@example.co.jp.",
  },
  url: { ja: "https:// から始まるアドレスを指定してください。", en: "Give an address that begins with https://." },
};

const units: Readonly<Record<string, Said>> = {
  string: { ja: "文字", en: " characters" },
  array: { ja: "件", en: " items" },
};

/** The words that a check was given, else those of the schema it belongs to. */
const ownWords = ({ inst, schema }: Issue): Said | undefined =>
  [inst, schema].map((one) => one && wordsOf(one)).find((said) => said !== undefined);

// Whatever else is given as an error has no such words.
const wordsOf = ({ _zod: { def } }: NonNullable<Issue["inst"]>) =>
  (def.error as Partial<ReturnType<typeof says>["error"]> | undefined)?.said;

/** Words in one language for whatever does not fit: the schema's own, else plain ones. */
export const plainWords =
  (language: Language) =>
  (issue: Issue): string => {
    // Each row of the table takes the issues of its own code.
    const say = words[issue.code] as ((issue: Issue) => Said) | undefined;
    return (ownWords(issue) ?? say?.(issue) ?? refused)[language];
  };
