import { Fragment } from "react";

/** A date with its weekday and time, and a number with its unit. */
const date = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:（[日月火水木金土]）)?(?: ?\d{1,2}:\d{2})?/;
const amount =
  /[+−±約]?\d[\d,.]* ?(?:GB|MB|KB|TB|円|%|台|件|個|製品|ライセンス|人|名|社|文字|分|時間|営業日|か月|か所)(?![A-Za-z])/;
/** A part of a whole: 50 GB中48.5 GB, 48.5 GB of 50 GB. */
const share = new RegExp(`(?<![\\d,.\\w/])${amount.source}(?:(?:中| of )${amount.source})?`);
/** The name on a PC's label, as far as it is short enough for a line of a phone. */
const label = /(?<![\w.@/-])(?=[A-Za-z\d-]{4,20}(?![\w@-]|\.\w))(?=[A-Za-z-]*\d)[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)+/;

const unit = new RegExp([date, share, label].map(({ source }) => source).join("|"), "g");

/**
 * Japanese text in which a date, a number with its unit or the name of a PC never breaks over two lines and takes no inner
 * spacing.
 */
export function Settled({ children }: { children: string }) {
  const pieces: { text: string; isUnit: boolean; at: number }[] = [];
  let end = 0;
  for (const match of children.matchAll(unit)) {
    pieces.push({ text: children.slice(end, match.index), isUnit: false, at: end });
    pieces.push({ text: match[0], isUnit: true, at: match.index });
    end = match.index + match[0].length;
  }
  pieces.push({ text: children.slice(end), isUnit: false, at: end });
  return pieces.map(({ text, isUnit, at }) =>
    isUnit ? (
      <span className="u" key={at}>
        {text}
      </span>
    ) : (
      <Fragment key={`text-${at}`}>{text}</Fragment>
    ),
  );
}
