import type { ReactNode } from "react";
import style from "./fact-strip.module.css";

export type Fact = { name: string; value: ReactNode; unit?: string };

/** The few figures that a page turns on, side by side. */
export const FactStrip = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={`card ${style["strip"]}`}>
    {facts.map(({ name, value, unit }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {typeof value === "string" ? <span className={style["amount"]}>{value}</span> : value}
          {unit !== undefined && <small>{unit}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
