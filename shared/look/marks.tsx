import type { ReactNode } from "react";
import { brand, meaning } from "./theme.ts";

type Meaning = keyof typeof meaning;
export type MarkKind = Meaning | "done" | "info" | "running" | "waiting";

/** In which colours marks are drawn: `on` is that of a sign within a filled mark. */
export type MarkColours = Record<Meaning | "brand" | "on", string>;

const onPaper: MarkColours = {
  critical: meaning.critical.solid,
  decision: meaning.decision.solid,
  caution: meaning.caution.solid,
  good: meaning.good.solid,
  unknown: meaning.unknown.solid,
  brand: brand[80],
  on: "#fff",
};

const ring = (colour: string) => <circle cx="8" cy="8" r="6.6" fill="none" stroke={colour} strokeWidth="1.5" />;
const stroke = (d: string, colour: string, width = 1.6) => (
  <path d={d} fill="none" stroke={colour} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
);
const dot = (y: number, radius: number, colour: string) => <circle cx="8" cy={y} r={radius} fill={colour} />;

/** One shape for each meaning, so that it survives greyscale and colour blindness; filled marks ask the reader to act. */
const shapes: Record<MarkKind, (colours: MarkColours) => ReactNode> = {
  critical: ({ critical, on }) => (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill={critical} />
      {stroke("M8 4.1v4.6", on, 1.8)}
      {dot(11.5, 1.1, on)}
    </>
  ),
  decision: ({ decision, on }) => (
    <>
      <path d="M8 .6l7.4 7.4L8 15.4.6 8z" fill={decision} />
      {stroke("M8 4.4v4.3", on, 1.7)}
      {dot(11.2, 1.05, on)}
    </>
  ),
  caution: ({ caution }) => (
    <>
      {stroke("M8 1.9l6.6 11.8H1.4z", caution, 1.5)}
      {stroke("M8 6.4v3.2", caution, 1.5)}
      {dot(11.6, 0.9, caution)}
    </>
  ),
  good: ({ good }) => (
    <>
      {ring(good)}
      {stroke("M4.9 8.3l2.2 2.1 4-4.5", good)}
    </>
  ),
  unknown: ({ unknown }) => (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke={unknown} strokeWidth="1.4" strokeDasharray="2.3 1.85" />
      {stroke("M5.2 8h5.6", unknown)}
    </>
  ),
  done: ({ brand, on }) => (
    <>
      <circle cx="8" cy="8" r="7.3" fill={brand} />
      {stroke("M4.7 8.3l2.3 2.2 4.3-4.8", on, 1.7)}
    </>
  ),
  info: ({ brand }) => (
    <>
      {ring(brand)}
      {stroke("M8 7.3v3.7", brand)}
      {dot(4.9, 0.95, brand)}
    </>
  ),
  running: ({ brand }) => (
    <>
      {ring(brand)}
      <path d="M8 3.6a4.4 4.4 0 010 8.8z" fill={brand} />
    </>
  ),
  waiting: ({ unknown }) => (
    <>
      {ring(unknown)}
      {stroke("M8 4.6V8l2.3 1.6", unknown, 1.5)}
    </>
  ),
};

/** The mark of a meaning; decorative, because its word stands beside it. */
export const Mark = ({ kind, size, colours = onPaper }: { kind: MarkKind; size: number; colours?: MarkColours }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    {shapes[kind](colours)}
  </svg>
);
