import { refusal, type Said } from "#shared/base/problems.ts";
import { plainCsv } from "#shared/platform/csv.ts";
import { toShiftJis } from "#shared/platform/shift-jis.ts";
import type { Package } from "./chart-of-accounts.ts";
import { freee } from "./layouts/freee.ts";
import type { Layout } from "./layouts/layout.ts";
import { moneyForward } from "./layouts/money-forward.ts";
import { yayoi } from "./layouts/yayoi.ts";
import type { MonthJournal } from "./month-journal.ts";

const layouts: Record<Package, Layout> = { yayoi, moneyforward: moneyForward, freee };

export type JournalFile = { name: string; type: string; content: Uint8Array };

/** A month's journal as the file that an accounting package takes in. */
export async function journalFile(
  { month, entries }: MonthJournal,
  of: Package,
  { replaces }: { replaces: boolean },
): Promise<JournalFile> {
  const { encoding, head, rows } = layouts[of];
  const body = entries.map((entry, index) => ({ slip: entry.slip, rows: rows(entry, index) }));
  const text = await plainCsv([...(head ? [head] : []), ...body.flatMap((one) => one.rows)]);
  const name = `仕訳_${month}_${of}.csv`;
  const type = `text/csv; charset=${encoding}`;
  if (encoding === "utf-8") return { name, type, content: Buffer.from(`\ufeff${text}`) };
  const { bytes, lacking } = await toShiftJis(text);
  if (lacking.length > 0 && !replaces) throw lacks(lacking, body);
  return { name, type, content: bytes };
}

const mostSlips = 5;

/** Names the characters and the slips on which they stand: nobody loses a letter of a name without knowing. */
const lacks = (lacking: readonly string[], body: readonly { slip: string; rows: string[][] }[]) =>
  refusal("invalid-input", notInShiftJis, {
    errors: lacking.map((letter) => {
      const slips = body.filter(({ rows }) => rows.flat().some((cell) => cell.normalize("NFC").includes(letter)));
      const named = slips.slice(0, mostSlips).map(({ slip }) => slip);
      return { pointer: "#/layout", detail: letterLacks(letter, named) };
    }),
  });

const notInShiftJis: Said = {
  ja: "Shift_JISにない文字があります。replace=true を付けると〓に置き換えて出力します。",
  en: "Some letters are not in Shift_JIS. With replace=true they are written as 〓.",
};
const letterLacks = (letter: string, slips: readonly string[]): Said => ({
  ja: `「${letter}」はShift_JISにありません（${slips.join("、")}）。`,
  en: `Shift_JIS has no “${letter}” (${slips.join(", ")}).`,
});
