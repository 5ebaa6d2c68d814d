import type { ReactNode } from "react";
import { measureText } from "#shared/look/glyph-widths.ts";

/** The column of the paper in points. */
const paper = 493;

type Props = { name: string; column: Column; children?: ReactNode };
/** Where a name stands: after so many percent of the paper, in a column of so many, in type of so many points. */
export type Column = { after?: number; width: number; points: number };

/** The name of a PC is never broken: one that is too long for its column stands on a line above its neighbours. */
export function PcName({ name, column: { after = 0, width, points }, children }: Props) {
  const isOver = measureText(name, `700 ${points}px`).width > (paper * width) / 100 - 9;
  return (
    <span
      className={isOver ? "pc-name over" : "pc-name"}
      style={isOver ? { width: `${170 - after * 1.74}mm` } : undefined}
    >
      {name}
      {children}
    </span>
  );
}
