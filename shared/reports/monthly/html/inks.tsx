import { brand, meaning, neutral } from "#shared/look/theme.ts";

export const ink = { text: neutral.text, axis: "#616161", base: "#9aa0a8", grid: "#e6e8eb", frame: "#b9bec5" } as const;

/** How a part of a bar is drawn; colour is only one of the ways by which parts differ. */
export type Ink = "main" | "soft" | "late" | "unknown" | "caution" | "alarm";

const fills: Record<Ink, string> = {
  main: brand[80],
  soft: brand[120],
  late: "url(#late)",
  unknown: "#fff",
  caution: "#c58a12",
  alarm: meaning.decision.solid,
};

/** The pattern of what is late, once in a document. */
export const LatePattern = () => (
  <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
    <pattern id="late" width="4.2" height="4.2" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="4.2" height="4.2" fill={meaning.decision.solid} />
      <path d="M2.1 0V4.2" stroke="#fff" strokeOpacity=".55" strokeWidth="1.2" />
    </pattern>
  </svg>
);

type Box = { x: number; y: number; width: number; height: number; as: Ink };

/** One part of a bar; what is unknown is an empty, dashed box. */
export const Piece = ({ x, y, width, height, as }: Box) =>
  as === "unknown" ? (
    <rect
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(Math.max(1, width - 1))}
      height={round(height - 1)}
      fill="#fff"
      stroke={meaning.unknown.line}
      strokeWidth=".9"
      strokeDasharray="2.6 1.8"
    />
  ) : (
    <rect x={round(x)} y={round(y)} width={round(width)} height={round(height)} fill={fills[as]} />
  );

/** A key beside a heading: what each kind of bar stands for, and how many there are. */
export const Key = ({ items }: { items: { as: Ink; name: string; count?: string }[] }) => (
  <small className="key">
    {items.map(({ as, name, count }) => (
      <span key={name}>
        <svg width="15" height="9" viewBox="0 0 15 9" aria-hidden="true">
          <Piece x={0} y={0} width={15} height={9} as={as} />
        </svg>
        {name}
        {count !== undefined && <b>{count}</b>}
      </span>
    ))}
  </small>
);

export const round = (value: number): number => Math.round(value * 100) / 100;
