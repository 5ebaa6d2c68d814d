import { count } from "../../figures.ts";
import { type Ink, ink, Piece, round } from "./inks.tsx";

type Column = {
  label: string;
  /** From the ground up; null is a time of which nothing is known. */
  parts: { as: Ink; value: number }[] | null;
  /** What is said above the total, where something is exceptional. */
  above?: string | undefined;
};
type Props = { columns: Column[]; width: number; height: number; spoken: string; thick: number };

const [top, bottom] = [28, 18];

/** Columns over time: the total above each, what is exceptional above that, so that no two labels meet. */
export function Columns({ columns, width, height: wished, spoken, thick }: Props) {
  const totals = columns.map(({ parts }) => parts?.reduce((sum, part) => sum + part.value, 0) ?? 0);
  const most = Math.max(1, ...totals);
  const height = totals.some((total) => total > 0) ? wished : top + bottom;
  const ground = height - bottom;
  const perUnit = (ground - top) / most;
  const each = width / Math.max(1, columns.length);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken}>
      {columns.map((column, index) => (
        <OneColumn
          column={column}
          total={totals[index] ?? 0}
          middle={round(index * each + each / 2)}
          ground={ground}
          perUnit={perUnit}
          thick={thick}
          key={column.label}
        />
      ))}
      <path d={`M0 ${ground}H${width}`} stroke={ink.base} strokeWidth=".8" />
    </svg>
  );
}

type OneProps = {
  column: Column;
  total: number;
  middle: number;
  ground: number;
  perUnit: number;
  thick: number;
};

function OneColumn({ column: { label, parts, above }, total, middle, ground, perUnit, thick }: OneProps) {
  const head = ground - total * perUnit;
  let y = ground;
  return (
    <g>
      {parts
        ?.filter((part) => part.value > 0)
        .map(({ as, value }) => {
          const height = value * perUnit;
          y -= height;
          return <Piece x={middle - thick / 2} y={y} width={thick} height={Math.max(1, height - 1)} as={as} key={as} />;
        })}
      {parts && (
        <text
          x={middle}
          y={round(head - 4)}
          fontSize="10"
          fontWeight={total > 0 ? 700 : 400}
          textAnchor="middle"
          fill={total > 0 ? ink.text : "#6b7077"}
        >
          {count(total)}
        </text>
      )}
      {parts && above && (
        <text x={middle} y={round(head - 16)} fontSize="9" fontWeight="700" textAnchor="middle" fill="#983e04">
          {above}
        </text>
      )}
      <text x={middle} y={ground + 13} fontSize="9.5" textAnchor="middle" fill={ink.axis}>
        {label}
      </text>
    </g>
  );
}
