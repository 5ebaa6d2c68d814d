/** A linear axis: its ends, its ticks, and where a value lies on paper. */
export type Scale = { min: number; max: number; ticks: number[]; at: (value: number) => number };

/** Even steps of 1, 2 or 5 that hold all values; the axis begins at 0 unless the values are far above it. */
export function scaleFor(values: readonly number[], pixels: { from: number; to: number }): Scale {
  const highest = Math.max(...values, Number.EPSILON);
  const lowest = Math.min(...values);
  const from = lowest > highest / 2 ? lowest - (highest - lowest) / 4 : 0;
  const step = niceStep((highest * 1.02 - from) / 6);
  const min = Math.max(0, Math.floor(from / step) * step);
  const max = Math.ceil((highest * 1.02) / step) * step;
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step);
  const perUnit = (pixels.to - pixels.from) / (max - min);
  return { min, max, ticks, at: (value) => pixels.from + (value - min) * perUnit };
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10);
}

/** Labels beside a line give way to each other until they are `gap` apart; their order stays. */
export function spread(places: readonly number[], gap: number): number[] {
  const inOrder = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  const settled: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { place, index } of inOrder) {
    floor = Math.max(place, floor + gap);
    settled[index] = floor;
  }
  return settled;
}
