import { createHash } from "node:crypto";
import { fullDate, fullDateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Settings } from "#shared/platform/config.ts";
import { LetterContent } from "../letters/model.ts";
import type { Erased } from "./model.ts";
import { placeNames } from "./place-names.ts";
import { type DataKind, retention } from "./retention.ts";

export type Proof = {
  name: string;
  language: Language;
  kind: DataKind;
  endedOn: string;
  madeOn: string;
  erased: readonly Erased[];
  settings: Pick<Settings, "issuer">;
};

const wordings = {
  ja: {
    title: "データ消去証明書",
    paragraphs: [
      "ご契約の終了にともない、貴社の下記のデータを消去したことを証明いたします。",
      "保護のために残る複製も、消去から30日以内に失われます。",
    ],
    facts: ["ご契約の終了日", "消去したデータ", "根拠", "件数", "一覧の照合値（SHA-256）"],
    basis: (basis: string, why: string) => `${why}（${basis}）`,
    count: (rows: number, files: number) =>
      `記録 ${rows.toLocaleString("en-US")}件、ファイル ${files.toLocaleString("en-US")}件`,
    table: { title: "内訳", columns: ["データ", "記録", "ファイル", "消去した日時"] },
  },
  en: {
    title: "Certificate of erasure",
    paragraphs: [
      "After the end of the contract we have erased the data named here.",
      "Copies that protect against loss are gone within thirty days of it.",
    ],
    facts: ["End of the contract", "What was erased", "By which rule", "How much", "Hash of the list (SHA-256)"],
    basis: (basis: string, why: string) => `${why} (${basis})`,
    count: (rows: number, files: number) =>
      `${rows.toLocaleString("en-US")} records, ${files.toLocaleString("en-US")} files`,
    table: { title: "One by one", columns: ["Data", "Records", "Files", "Erased at"] },
  },
} as const;

/** One value for all lists of what was erased, in their order. */
const hashOfLists = (erased: readonly Pick<Erased, "sha256">[]): string =>
  createHash("sha256")
    .update(erased.map(({ sha256 }) => sha256).join("\n"))
    .digest("hex");

/** Says what was erased of a customer, how much of it, when and by which rule (TERM-14, TERM-15). */
export function certificate({ name, language, kind, endedOn, madeOn, erased, settings }: Proof): LetterContent {
  const { title, paragraphs, facts: labels, basis, count, table } = wordings[language];
  const { holds, why, basis: rule } = retention[kind];
  const values = [
    fullDate(Temporal.PlainDate.from(endedOn), language),
    holds[language],
    basis(rule[language], why[language]),
    count(sum(erased, "rows"), sum(erased, "files")),
    hashOfLists(erased),
  ];
  return {
    language,
    title,
    issuer: LetterContent.shape.issuer.parse(settings.issuer),
    recipient: { name },
    madeOn,
    paragraphs: [...paragraphs],
    facts: labels.map((label, index) => ({ label, value: values[index] ?? "" })),
    tables: [
      {
        title: table.title,
        columns: [...table.columns],
        rows: erased.map(({ place, pass, rows, files, at }) => [
          pass === 1 ? nameOf(place, language) : `${nameOf(place, language)} (${pass})`,
          rows.toLocaleString("en-US"),
          files.toLocaleString("en-US"),
          fullDateAndTime(Temporal.Instant.from(at), language),
        ]),
      },
    ],
  };
}

const nameOf = (place: string, language: Language) => placeNames[place]?.[language] ?? place;

const sum = (erased: readonly Erased[], of: "rows" | "files") => erased.reduce((total, one) => total + one[of], 0);
