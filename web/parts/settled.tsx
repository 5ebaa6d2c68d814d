import { useLanguage } from "#web/words/language.ts";

/** Days, times and spans of them, and numbers with what they count, as they are written in Japanese. */
const unit =
  /(?:\d{4}年)?\d+月(?:\d+日)?(?:（.）)?(?: ?\d+:\d\d)?|\d+:\d\d〜\d+:\d\d|\d[\d,.]*(?:年|日|時間|分|秒|件|個|名|人|台|文字|営業日| ?[KMGT]?B)/g;

/** A sentence in which no such unit is torn apart, neither by the end of a line nor by the gap before other letters. */
export function Settled({ children }: { children: string }) {
  if (useLanguage() !== "ja") return children;
  const found = [...children.matchAll(unit)];
  const ends = found.map((one) => one.index + one[0].length);
  return [
    ...found.flatMap(([text], at) => [
      children.slice(ends[at - 1] ?? 0, found[at]?.index),
      <span key={ends[at]} className="u">
        {text}
      </span>,
    ]),
    children.slice(ends.at(-1) ?? 0),
  ];
}
