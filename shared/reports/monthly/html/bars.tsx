import { measureText } from "#shared/look/glyph-widths.ts";
import { count } from "../../figures.ts";
import { type Ink, ink, Piece, round } from "./inks.tsx";

const full = 657;
type Part = { as: Ink; value: number };
type Row = { label: string; parts: Part[] };
type StackProps = { rows: Row[]; labelWidth?: number; spoken: string };

const rowHeight = 24;
const barHeight = 16;
const gap = 1.5;

/** Bars of whole length, one to a row; a number stands inside its part where there is room for it. */
export function StackedBars({ rows, labelWidth = 0, spoken }: StackProps) {
  const height = rows.length === 1 ? barHeight : rows.length * rowHeight - (rowHeight - barHeight);
  return (
    <svg className="chart" viewBox={`0 0 ${full} ${height}`} role="img" aria-label={spoken}>
      {rows.map((row, index) => (
        <StackedBar row={row} y={index * rowHeight} from={labelWidth} key={row.label} />
      ))}
    </svg>
  );
}

function StackedBar({ row, y, from }: { row: Row; y: number; from: number }) {
  const parts = row.parts.filter((part) => part.value > 0);
  const all = parts.reduce((sum, part) => sum + part.value, 0);
  const room = full - from - gap * Math.max(0, parts.length - 1);
  const widths = spreadOut(parts.map((part) => (part.value / all) * room));
  let x = from;
  return (
    <>
      {row.label && (
        <text x={from - 10} y={y + 11.6} fontSize="10" textAnchor="end" fill={ink.text}>
          {row.label}
        </text>
      )}
      {parts.map(({ as, value }, index) => {
        const width = widths[index] ?? 0;
        const at = x;
        x += width + gap;
        return (
          <g key={as}>
            <Piece x={at} y={y} width={width} height={barHeight} as={as} />
            <Inside value={value} as={as} x={at} y={y} width={width} />
          </g>
        );
      })}
    </>
  );
}

/** No part is too thin to be seen; the widest gives what the thin ones need. */
function spreadOut(widths: number[]): number[] {
  const least = 6;
  const lacking = widths.reduce((sum, width) => sum + Math.max(0, least - width), 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width - lacking : Math.max(least, width)));
}

function Inside({ value, as, x, y, width }: { value: number; as: Ink; x: number; y: number; width: number }) {
  const text = count(value);
  const needed = measureText(text, "700 10px").width;
  if (needed + 7 > width) return null;
  const middle = x + width / 2;
  const isLight = as === "main" || as === "late";
  return (
    <>
      {as === "late" && (
        <rect x={round(middle - needed / 2 - 2)} y={y + 2} width={round(needed + 4)} height={12} fill="#af4803" />
      )}
      <text
        x={round(middle)}
        y={y + 11.6}
        fontSize="10"
        fontWeight="700"
        textAnchor="middle"
        fill={isLight ? "#fff" : ink.text}
      >
        {text}
      </text>
    </>
  );
}

type ClassProps = { rows: { label: string; value: number; as: Ink }[]; spoken: string; labelWidth: number };

/** One bar to a class, its number behind it. */
export function ClassBars({ rows, spoken, labelWidth }: ClassProps) {
  const [width, each, thick] = [314, 29, 15];
  const most = Math.max(1, ...rows.map((row) => row.value));
  const room = width - labelWidth - 34;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${rows.length * each}`} role="img" aria-label={spoken}>
      {rows.map(({ label, value, as }, index) => {
        const y = index * each + 6;
        const length = value === 0 ? 0 : Math.max(2, (value / most) * room);
        return (
          <g key={label}>
            <text x={labelWidth - 8} y={y + 11} fontSize="10" textAnchor="end" fill={ink.text}>
              {label}
            </text>
            {length > 0 && <Piece x={labelWidth} y={y} width={length} height={thick} as={as} />}
            <text
              x={round(labelWidth + length + 6)}
              y={y + 11.2}
              fontSize="10.5"
              fontWeight={value > 0 ? 700 : 400}
              fill={value > 0 ? ink.text : "#6b7077"}
            >
              {count(value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** How much of a limit is used, with a tick at the threshold. */
export function ShareBar({ share, warning, critical }: { share: number; warning: number; critical: number }) {
  const [width, height] = [66, 8];
  const as = share >= critical ? "alarm" : share >= warning ? "caution" : "main";
  const used = Math.max(share > 0 ? 0.8 : 0, Math.min(1, share) * (width - 1));
  return (
    <svg className="share" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x=".5" y=".5" width={width - 1} height={height - 1} fill="#fff" stroke={ink.frame} strokeWidth=".6" />
      <Piece x={0.5} y={0.5} width={used} height={height - 1} as={as} />
      <path
        d={`M${round(critical * width)} 0V${height}`}
        stroke={share >= critical ? "#fff" : ink.text}
        strokeWidth=".9"
      />
    </svg>
  );
}
