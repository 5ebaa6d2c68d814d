import type { StorageView } from "#shared/insights/read-storage.ts";
import { day, size } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./trend.module.css";
import { storageWords } from "./words.ts";

type TrendProps = Pick<NonNullable<StorageView["sharePoint"]>, "history" | "limitBytes" | "usedBytes"> & {
  critical: number;
};

const width = 720;
const height = 180;

/** How much space was used day by day, against the limit; the scale begins at nothing. */
export function Trend({ history, limitBytes, usedBytes, critical }: TrendProps) {
  const words = useWords(storageWords);
  const language = useLanguage();
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || history.length < 2) return <p className="quiet">{words.tooFewDays}</p>;
  const top = Math.max(limitBytes, usedBytes) * 1.08;
  const [from, until] = [Date.parse(first.on), Date.parse(last.on)];
  const x = (on: string) => ((Date.parse(on) - from) / Math.max(1, until - from)) * width;
  const y = (bytes: number) => height - (bytes / top) * height;
  const line = history.map(({ on, usedBytes: used }) => `${x(on).toFixed(1)},${y(used).toFixed(1)}`).join(" ");
  const warning = y((limitBytes * critical) / 100);
  return (
    <figure className={style["figure"]}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.trend(
          day(first.on, language),
          size(first.usedBytes),
          day(last.on, language),
          size(last.usedBytes),
        )}
      >
        <line className={style["limit"]} x1="0" x2={width} y1={y(limitBytes)} y2={y(limitBytes)} />
        <line className={style["warning"]} x1="0" x2={width} y1={warning} y2={warning} />
        <polyline className={style["used"]} points={line} />
      </svg>
      <figcaption className={style["caption"]}>
        <span>{day(first.on, language)}</span>
        <span>{words.key(critical, size(limitBytes))}</span>
        <span>{day(last.on, language)}</span>
      </figcaption>
    </figure>
  );
}
