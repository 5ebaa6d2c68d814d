import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { Temporal } from "#shared/base/time.ts";
import { measureText } from "#shared/look/glyph-widths.ts";
import { brand } from "#shared/look/theme.ts";
import { count } from "../figures.ts";
import type { HistoryPoint } from "../model.ts";
import type { Words } from "../words.ts";
import { axisFor } from "./trend-axis.ts";

use([LineChart, GridComponent, SVGRenderer]);
setPlatformAPI({ measureText: (text, font) => measureText(text, font) });

const size = { width: 657, height: 128 };
const plot = { left: 34, top: 12, bottom: 22 };
const endText = { fontSize: 10.5, distance: 6 };
const axisText = { fontSize: 9.5, color: "#616161" };
const leastGap = 13;

/** Owned as a dashed step, assigned as a line; a month that was not read is a gap. The same points give the same SVG. */
export function drawTrend(points: readonly HistoryPoint[], spoken: string, words: Words): string {
  const ends = endsOf(points, words);
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "Noto Sans JP Core, Noto Sans JP" },
    grid: { ...plot, right: roomFor(ends) },
    xAxis: [
      {
        type: "category",
        data: points.map(({ month }, index) => monthLabel(month, index, words)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: "#9aa0a8", width: 0.8 } },
        axisLabel: { ...axisText, interval: 0 },
      },
      { type: "value", min: -0.5, max: points.length - 0.5, show: false },
    ],
    yAxis: {
      type: "value",
      ...axisFor(points),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisText, formatter: count },
      splitLine: { lineStyle: { color: "#e6e8eb", width: 0.8 } },
    },
    series: linesOf(points, ends),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return pinned(svg, spoken);
}

type Ends = { last: HistoryPoint | undefined; owned?: string; assigned: string; shift: number };

/** What is written behind the last reading of both: one label where the lines meet. */
function endsOf(points: readonly HistoryPoint[], { figures, and }: Words): Ends {
  const last = points.findLast((point) => point.owned !== null && point.assigned !== null);
  const { owned, assigned } = { owned: last?.owned ?? 0, assigned: last?.assigned ?? 0 };
  if (owned === assigned)
    return { last, assigned: `${figures.owned}${and}${figures.assigned} ${count(assigned)}`, shift: 0 };
  return {
    last,
    owned: `${figures.owned} ${count(owned)}`,
    assigned: `${figures.assigned} ${count(assigned)}`,
    shift: giveWay(owned, assigned, axisFor(points)),
  };
}

/** How much of the right is left to the labels: no less than in other charts, so that these stand in line. */
function roomFor({ owned = "", assigned }: Ends): number {
  const widths = [owned, assigned].map((text) => measureText(text, `bold ${endText.fontSize}px`).width);
  return Math.max(108, Math.ceil(Math.max(...widths)) + 2 * endText.distance);
}

function linesOf(points: readonly HistoryPoint[], { last, owned, assigned, shift }: Ends) {
  const end = { show: true, position: "right", ...endText };
  const ownedEnd = { ...end, formatter: owned, color: brand[40], offset: [0, -shift] };
  const assignedEnd = { ...end, formatter: assigned, color: brand[80], offset: [0, shift] };
  return [
    {
      type: "line",
      xAxisIndex: 1,
      symbol: "circle",
      symbolSize: 0,
      lineStyle: { color: brand[40], width: 1.6, type: [5, 3] },
      data: stepsOf(points).map(({ value, point }) =>
        point && point === last && owned !== undefined ? { value, label: { ...ownedEnd, fontWeight: 500 } } : { value },
      ),
    },
    {
      type: "line",
      symbol: "circle",
      symbolSize: 4,
      lineStyle: { color: brand[80], width: 2.2 },
      itemStyle: { color: brand[80] },
      data: points.map((point) =>
        point === last
          ? { value: point.assigned, label: { ...assignedEnd, fontWeight: 700 } }
          : { value: point.assigned },
      ),
    },
  ];
}

type Step = { value: [at: number, owned: number | null]; point?: HistoryPoint };

/** What is owned changes at once, half-way between two readings; nothing is drawn into a month without one. */
const stepsOf = (points: readonly HistoryPoint[]): Step[] =>
  points.flatMap((point, at): Step[] => {
    const next = points[at + 1]?.owned ?? null;
    const here: Step = { value: [at, point.owned], point };
    if (point.owned === null || next === null) return [here];
    return [here, { value: [at + 0.5, point.owned] }, { value: [at + 0.5, next] }];
  });

/** January carries its year, and so does the first month. */
function monthLabel(month: string, index: number, words: Words): string {
  const at = Temporal.PlainYearMonth.from(month);
  return words.monthTick(at, index === 0 || at.month === 1);
}

/** How far the two end labels give way to each other, the upper one up and the lower one down. */
function giveWay(owned: number, assigned: number, axis: { min: number; max: number }): number {
  const perUnit = (size.height - plot.top - plot.bottom) / (axis.max - axis.min);
  const gap = Math.abs(owned - assigned) * perUnit;
  return gap >= leastGap ? 0 : (Math.sign(owned - assigned) * (leastGap - gap)) / 2;
}

/** The library numbers its ids by process and leaves notes to itself: without them two runs agree byte for byte. */
const pinned = (svg: string, spoken: string): string =>
  svg
    .replace(/zr\d+-/g, "trend-")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:ecmeta_\w+|class|xmlns:xlink|version|baseProfile|xml:space)="[^"]*"/g, "")
    .replace(/font-family:[^;"]*;?/g, "")
    .replace(/(\d+\.\d\d)\d+/g, "$1")
    .replace("<svg ", `<svg class="chart" role="img" aria-label="${attribute(spoken)}" `);

const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
