import { Temporal } from "#shared/base/time.ts";
import { brand, meaning } from "#shared/look/theme.ts";
import { wordsIn } from "../../wording.ts";
import { decimal, size, sized } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { StorageSection } from "../storage-section.ts";
import { storageWords } from "../words/storage-words.ts";
import { ink, round } from "./inks.tsx";
import { Meeting, Now, type PlanProps } from "./storage-labels.tsx";
import type { ChartPlan } from "./storage-plan.ts";
import { spread } from "./storage-scale.ts";

type Props = { report: MonthlyReport; sharePoint: NonNullable<StorageSection["sharePoint"]>; plan: ChartPlan };

/** Thirteen months, what is expected after them, and the levels that are watched. */
export function StorageChart({ report, sharePoint, plan }: Props) {
  const { width, height, plot, x, y, unit } = plan;
  const words = storageWords[report.language];
  const base = wordsIn(report.language);
  const known = sharePoint.months.flatMap(({ month, usedBytes }) => (usedBytes === null ? [] : [{ month, usedBytes }]));
  const monthOf = (index: number) => base.month(Temporal.PlainYearMonth.from(known.at(index)?.month ?? report.month));
  const spoken = words.spoken(
    monthOf(0),
    sized(known[0]?.usedBytes ?? 0, unit),
    monthOf(-1),
    sized(known.at(-1)?.usedBytes ?? 0, unit),
  );
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken}>
      <clipPath id="storage-plot">
        <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
      </clipPath>
      <Axes plan={plan} report={report} />
      <Ahead plan={plan} />
      <Levels plan={plan} report={report} />
      <Line plan={plan} months={sharePoint.months} />
      <Meeting plan={plan} report={report} />
      <Now plan={plan} report={report} />
      <circle cx={x(plan.now)} cy={y.at(plan.used)} r="4" fill="#fff" stroke={brand[80]} strokeWidth="2.4" />
    </svg>
  );
}

function Axes({ plan: { plot, y, ticks, unit } }: PlanProps) {
  const digits = unit === "TB" && (y.ticks[1] ?? 1) - (y.ticks[0] ?? 0) < 1 ? 1 : 0;
  return (
    <g fontSize="9.5" fill={ink.axis}>
      {y.ticks.map((value) => (
        <g key={value}>
          <path d={`M${plot.left} ${round(y.at(value))}H${plot.right}`} stroke={ink.grid} strokeWidth=".8" />
          <text x={plot.left - 8} y={round(y.at(value) + 3.4)} textAnchor="end">
            {decimal(value, digits)}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={ink.base} strokeWidth=".8" />
      {ticks.map(({ at, label }) => (
        <text x={round(at)} y={plot.bottom + 14} textAnchor="middle" key={label + at}>
          {label}
        </text>
      ))}
    </g>
  );
}

/** The range of the forecast and its middle, as far as the plot reaches. */
function Ahead({ plan: { forecast, now, end, used, x, y } }: { plan: ChartPlan }) {
  if (!forecast) return null;
  const at = (perMonth: number) => `${round(x(end))} ${round(y.at(used + perMonth * (end - now)))}`;
  const from = `${round(x(now))} ${round(y.at(used))}`;
  return (
    <g clipPath="url(#storage-plot)">
      <path d={`M${from}L${at(forecast.high)}L${at(forecast.low)}Z`} fill={brand[150]} fillOpacity=".9" />
      <path
        d={`M${from}L${at(forecast.expected)}`}
        stroke={brand[80]}
        strokeWidth="1.8"
        strokeDasharray="4 3"
        fill="none"
      />
    </g>
  );
}

/** What a level looks like: the limit black, the one below it vermilion, the lowest grey. */
const levelLooks = [
  { line: "#6b7077", text: ink.axis, dash: "2 3", width: 1, weight: 400 },
  { line: meaning.decision.text, text: meaning.decision.text, dash: "6 3", width: 1.2, weight: 700 },
  { line: ink.text, text: ink.text, dash: undefined, width: 1.6, weight: 700 },
] as const;

function Levels({ plan: { plot, y, levels, unit, perUnit }, report }: PlanProps) {
  const words = storageWords[report.language];
  const places = spread(
    levels.map(({ bytes }) => y.at(bytes / perUnit) + 3.6),
    13,
  );
  return levels.map(({ percent, bytes }, index) => {
    const look = levelLooks[index] ?? levelLooks[0];
    return (
      <g key={percent}>
        <path
          d={`M${plot.left} ${round(y.at(bytes / perUnit))}H${plot.right}`}
          stroke={look.line}
          strokeWidth={look.width}
          strokeDasharray={look.dash}
        />
        <text x={plot.right + 6} y={round(places[index] ?? 0)} fontSize="10" fontWeight={look.weight} fill={look.text}>
          {percent === 100 ? words.limit(size(bytes, unit)) : words.level(percent, size(bytes, unit))}
        </text>
      </g>
    );
  });
}

/** What was used, month by month; a month of which nothing is known breaks the line. */
function Line({ plan: { x, y, perUnit }, months }: { plan: ChartPlan; months: Props["sharePoint"]["months"] }) {
  const places = months.map(({ usedBytes }, index) =>
    usedBytes === null ? null : { x: round(x(index)), y: round(y.at(usedBytes / perUnit)) },
  );
  const path = places
    .map((place, index) => (place ? `${places[index - 1] ? "L" : "M"}${place.x} ${place.y}` : ""))
    .join("");
  return (
    <>
      <path d={path} fill="none" stroke={brand[80]} strokeWidth="2.4" strokeLinejoin="round" />
      {places.map((place) => place && <circle cx={place.x} cy={place.y} r="2" fill={brand[80]} key={place.x} />)}
    </>
  );
}
