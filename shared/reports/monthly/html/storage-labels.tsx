import { Temporal } from "#shared/base/time.ts";
import { measureText } from "#shared/look/glyph-widths.ts";
import { brand, meaning } from "#shared/look/theme.ts";
import { rate, sized } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { storageWords } from "../words/storage-words.ts";
import { round } from "./inks.tsx";
import { monthsUntil } from "./storage-forecast.ts";
import type { ChartPlan } from "./storage-plan.ts";

export type PlanProps = { plan: ChartPlan; report: MonthlyReport };

/** Where the forecast meets the level that asks for a decision. */
export function Meeting({ plan: { levels, closing, now, end, x, y, perUnit, plot }, report }: PlanProps) {
  const level = levels[1];
  if (level?.reached.is !== "reached") return null;
  const { on } = level.reached;
  const after = monthsUntil(closing, on);
  if (after <= 0 || now + after > end) return null;
  const words = storageWords[report.language];
  const [cx, cy] = [x(now + after), y.at(level.bytes / perUnit)];
  const label = words.reach(words.about(Temporal.PlainDate.from(on), closing), level.percent);
  const width = measureText(label, "700 10.5px").width;
  const left = Math.min(cx + 10, plot.right - width - 2);
  return (
    <>
      <Label text={label} x={left} y={cy + 20} fill={meaning.decision.text} />
      <path
        d={`M${round(cx)} ${round(cy - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`}
        fill={meaning.decision.solid}
        stroke="#fff"
        strokeWidth="1.2"
      />
    </>
  );
}

/** The figure of this month, on the side of the line that is free. */
export function Now({ plan: { closing, now, used, x, y, unit, perUnit, limit, isFalling }, report }: PlanProps) {
  const bytes = used * perUnit;
  const text = storageWords[report.language].now(
    closing.month,
    sized(bytes, unit),
    limit === null ? null : rate(bytes, limit),
  );
  const width = measureText(text, "700 10.5px").width;
  return (
    <Label text={text} x={Math.max(40, x(now) - width - 12)} y={y.at(used) + (isFalling ? 22 : -14)} fill={brand[60]} />
  );
}

const Label = ({ text, x, y, fill }: { text: string; x: number; y: number; fill: string }) => (
  <>
    <rect
      x={round(x - 2)}
      y={round(y - 10)}
      width={round(measureText(text, "700 10.5px").width + 4)}
      height="13"
      fill="#fff"
      fillOpacity=".92"
    />
    <text x={round(x)} y={round(y)} fontSize="10.5" fontWeight="700" fill={fill}>
      {text}
    </text>
  </>
);
