import { brand, meaning, neutral } from "#shared/look/theme.ts";

const width = 158;
const height = 13;
const ink = neutral.text;

/** The patterns of all bars, once in a document. */
export const BarPatterns = () => (
  <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
    <pattern id="left-over" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V4" stroke={brand[80]} strokeWidth="1.3" />
    </pattern>
  </svg>
);

type Bar = { owned: number; assigned: number; most: number; isStopped: boolean };

/**
 * One product on a scale that all rows share: assigned is solid, left over hatched, short goes past a black tick. Drawn
 * row by row, so that a table may break over pages.
 */
export function RowBar({ owned, assigned, most, isStopped }: Bar) {
  const scale = (value: number) => round((value / Math.max(1, most)) * (width - 4));
  const used = scale(Math.min(owned, assigned));
  const left = scale(Math.max(0, owned - assigned));
  const short = scale(Math.max(0, assigned - owned));
  if (isStopped) return <StoppedBar width={scale(Math.max(owned, assigned))} />;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {used > 0 && <rect x="1" y="2" width={used} height={height - 4} fill={brand[80]} />}
      {left > 0 && (
        <rect
          x={round(1.4 + used)}
          y="2.4"
          width={Math.max(1.5, round(left - 0.8))}
          height={height - 4.8}
          fill="url(#left-over)"
          stroke={brand[80]}
          strokeWidth=".8"
        />
      )}
      {short > 0 && (
        <>
          <rect x={1 + used} y="2" width={Math.max(3, short)} height={height - 4} fill={meaning.decision.solid} />
          <path d={`M${1 + used} 0V${height}`} stroke={ink} strokeWidth="1.2" />
        </>
      )}
      {owned + assigned === 0 && <path d={`M1 2V${height - 2}`} stroke="#9aa0a8" strokeWidth="1.2" />}
    </svg>
  );
}

/** What cannot be used is neither assigned nor short: an empty, dashed box. */
const StoppedBar = ({ width: length }: { width: number }) => (
  <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    <rect
      x="1.4"
      y="2.4"
      width={Math.max(1.5, length)}
      height={height - 4.8}
      fill="#fff"
      stroke={meaning.unknown.line}
      strokeWidth=".8"
      strokeDasharray="2.2 1.6"
    />
  </svg>
);

/** A small sample of each kind of bar, for the key beside the heading. */
export const Swatch = ({ kind }: { kind: "assigned" | "surplus" | "short" }) => (
  <svg width="15" height="9" viewBox="0 0 15 9" aria-hidden="true">
    {kind === "surplus" ? (
      <rect x=".4" y=".4" width="14.2" height="8.2" fill="url(#left-over)" stroke={brand[80]} strokeWidth=".8" />
    ) : (
      <rect width="15" height="9" fill={kind === "assigned" ? brand[80] : meaning.decision.solid} />
    )}
  </svg>
);

const round = (value: number): number => Math.round(value * 100) / 100;
