import type { HistoryPoint } from "../model.ts";

export type Axis = { min: number; max: number; interval: number };

/** Three to five even steps that hold all values; the axis begins at 0 unless the values are far above it. */
export function axisFor(points: readonly HistoryPoint[]): Axis {
  const values = points.flatMap((point) => [point.owned, point.assigned]).filter((value) => value !== null);
  const highest = Math.max(1, ...values);
  const lowest = Math.min(highest, ...values);
  const from = lowest > highest / 2 ? lowest - (highest - lowest) / 2 : 0;
  const interval = niceStep((highest - from) / 3);
  const min = Math.max(0, Math.floor(from / interval) * interval);
  return { min, max: Math.ceil((highest + interval / 4) / interval) * interval, interval };
}

/** The next of 1, 2, 5, 10, 20, 50 …: licences are whole. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return power * ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10);
}
