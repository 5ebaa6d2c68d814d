import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import type { HistoryPoint, LicenceReport } from "../model.ts";
import type { Words } from "../words.ts";
import { Breakable } from "./parts.tsx";
import { axisFor } from "./trend-axis.ts";
import { drawTrend } from "./trend-chart.ts";

const fewest = 3;

/** Thirteen months of the main product; a month that is missing is named, and too few months make no trend. */
export function TrendBlock({ report, words }: { report: LicenceReport; words: Words }) {
  if (!report.history) return null;
  const { name, points } = report.history;
  const known = points.filter(isKnown);
  const remarks = gaps(points, words);
  return (
    <div className="block together">
      <h2>
        <Breakable>{name}</Breakable>
        <Settled>{words.trend.afterName}</Settled>
        {known.length >= fewest && <small>{words.trend.caption(axisFor(known).min)}</small>}
      </h2>
      {known.length >= fewest ? (
        <>
          <figure dangerouslySetInnerHTML={{ __html: drawTrend(points, spoken(name, known, words), words) }} />
          {remarks && (
            <p className="note">
              <Settled>{remarks}</Settled>
            </p>
          )}
        </>
      ) : (
        <p className="too-short">
          <Settled>{words.trend.tooShort(known.length)}</Settled>
        </p>
      )}
    </div>
  );
}

type Known = HistoryPoint & { owned: number; assigned: number };
const isKnown = (point: HistoryPoint): point is Known => point.owned !== null && point.assigned !== null;

const monthOf = (point: HistoryPoint) => Temporal.PlainYearMonth.from(point.month);

/** Months before the first reading are not missing: nobody was reading yet. */
function gaps(points: readonly HistoryPoint[], words: Words): string {
  const first = points.findIndex(isKnown);
  const missing = points.slice(first).filter((point) => !isKnown(point));
  const beginning = points[first];
  return [
    first > 0 && beginning && words.trend.since(words.month(monthOf(beginning))),
    missing.length > 0 && words.trend.missing(missing.map((point) => words.month(monthOf(point)))),
  ]
    .filter((sentence) => typeof sentence === "string")
    .join(words.space);
}

function spoken(name: string, known: readonly Known[], words: Words): string {
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return name;
  return words.trend.spoken(name, words.month(monthOf(first)), words.month(monthOf(last)), last.owned, last.assigned);
}
