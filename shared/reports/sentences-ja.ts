import { count } from "./figures.ts";
import { isUsable, sum } from "./licence-rules.ts";
import type { LicenceDecision, LicenceReport, NamedCount } from "./model.ts";
import type { Rich } from "./words.ts";

/** A list that stays readable: four names, then how many more. */
export function names(items: readonly string[]): string {
  const shown = items.slice(0, 4).join("、");
  return items.length > 4 ? `${shown}、ほか${count(items.length - 4)}製品` : shown;
}

export function lead({ reading, rows, totals, decision }: LicenceReport): Rich {
  if (!totals) return [{ strong: "ライセンスの状況を取得できませんでした。" }, "今回の数値はありません。"];
  if (rows.length === 0) return ["有料のライセンスはありません。余りも不足もありません。"];
  const withSurplus = rows.filter((row) => isUsable(row) && row.surplus > 0).length;
  const of = reading.coverage === "partial" ? "取得できた範囲では、" : "";
  const surplus: Rich =
    totals.surplus > 0
      ? [`余りは${count(withSurplus)}製品で`, { strong: `計${count(totals.surplus)}` }]
      : ["余りはなく"];
  const shortage: Rich =
    totals.shortage > 0
      ? ["、不足は", { strong: count(totals.shortage) }, "です。"]
      : totals.surplus > 0
        ? ["、不足はありません。"]
        : ["、不足もありません。"];
  const stopped = decision?.suspended ?? [];
  const suspended: Rich =
    stopped.length > 0 ? [{ strong: `利用が停止している製品が${count(stopped.length)}つ` }, "あります。"] : [];
  return [of, ...surplus, ...shortage, ...suspended];
}

const total = (items: readonly NamedCount[]) => count(sum(items.map((item) => item.count)));

export function askTitle({ short, suspended, reduce }: LicenceDecision): string {
  if (short.length > 0) return `不足している${total(short)}ライセンスを買い足すか、割り当てを減らしますか`;
  if (suspended.length > 0) return "利用が停止している製品の契約を続けますか";
  return `使われていない${total(reduce)}ライセンスを減らしますか`;
}

export function otherwise({ short, reduce }: LicenceDecision): string {
  return [
    short.length > 0 && "不足のままでは、割り当て済みの方が使えなくなることがあります。",
    reduce.length > 0 && "余りは、ご連絡がなければこのままにします。",
  ]
    .filter((sentence) => sentence !== false)
    .join("");
}
