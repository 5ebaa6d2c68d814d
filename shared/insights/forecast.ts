import { Temporal } from "#shared/base/time.ts";

/** How much space was used on a day. */
export type UsePoint = { on: string; usedBytes: number };

/** When a limit is reached: most likely, and between which days in nine cases of ten; nothing within ten years is `never`. */
export type Forecast =
  | { is: "reached"; on: string; early: string; late: string | undefined }
  | { is: "never" }
  | { is: "too-little-history"; days: number };

/** With less than this no trend is told. */
const leastDays = 90;
const leastPoints = 10;
const horizonDays = 3650;
/** Nine of ten of a normal spread lie within so many deviations. */
const ninety = 1.645;

/**
 * The day on which a limit is reached if use goes on as it did. The slope is the median of all slopes between two days
 * (Theil and Sen), so that a single clean-up or import does not bend it.
 */
export function forecast(history: readonly UsePoint[], limitBytes: number): Forecast {
  const points = history.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { is: "too-little-history", days: 0 };
  const start = Temporal.PlainDate.from(first.on);
  const dayOf = ({ on }: UsePoint) => start.until(Temporal.PlainDate.from(on)).days;
  const days = dayOf(last);
  if (days < leastDays || points.length < leastPoints) return { is: "too-little-history", days };

  const xs = points.map(dayOf);
  const ys = points.map(({ usedBytes }) => usedBytes);
  const slope = median(slopes(xs, ys));
  const level = median(ys.map((y, index) => y - slope * (xs[index] ?? 0)));
  const spread = ninety * deviation(ys.map((y, index) => y - (level + slope * (xs[index] ?? 0))));

  if (last.usedBytes >= limitBytes) return { is: "reached", on: last.on, early: last.on, late: last.on };
  const dayAt = (offset: number) => Math.max(days, Math.ceil((limitBytes - level - offset) / slope));
  const day = (count: number) => start.add({ days: count }).toString();
  if (slope <= 0 || dayAt(0) - days > horizonDays) return { is: "never" };
  const late = dayAt(-spread);
  return {
    is: "reached",
    on: day(dayAt(0)),
    early: day(dayAt(spread)),
    late: late - days > horizonDays ? undefined : day(late),
  };
}

/** Every slope between two points; of a long history every nth point, which bounds the work. */
function slopes(xs: readonly number[], ys: readonly number[]): number[] {
  const every = Math.max(1, Math.ceil(xs.length / 200));
  const chosen = xs.map((_, index) => index).filter((index) => index % every === 0 || index === xs.length - 1);
  return chosen.flatMap((a, place) =>
    chosen.slice(place + 1).flatMap((b) => {
      const run = (xs[b] ?? 0) - (xs[a] ?? 0);
      return run === 0 ? [] : [((ys[b] ?? 0) - (ys[a] ?? 0)) / run];
    }),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));
