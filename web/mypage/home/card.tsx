import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { AsOf, type Coverage } from "#web/parts/as-of.tsx";
import style from "./card.module.css";

export type Part = { name: string; value: number; is: "main" | "soft" | "bad" | "free" | "unknown" | "rest" };
export type Fact = {
  name: string;
  value: ReactNode;
  /** Where what it counts is listed. */
  to?: string;
};

type CardProps = {
  icon: ReactNode;
  title: string;
  to: string;
  figure: string;
  unit: string;
  /** What the whole is made of, as a bar and in words. */
  parts: readonly Part[];
  /** At which percent of the bar a tick stands. */
  tick?: number;
  /** Instead of the parts' names and numbers. */
  legend?: ReactNode;
  facts: readonly Fact[];
  asOf: { at: string | undefined; coverage: Coverage; reason?: { ja: string; en: string } | undefined };
};

/** One part of the environment: a figure, what it is made of, two facts, and how old it all is. */
export function Card({ icon, title, to, figure, unit, parts, tick, legend, facts, asOf }: CardProps) {
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <section className={`card ${style["card"]}`}>
      <h3>
        {icon}
        <Link to={to}>{title}</Link>
        <ChevronRight16Regular aria-hidden="true" />
      </h3>
      <p className={style["figure"]}>
        {figure}
        <small>{unit}</small>
      </p>
      <div className={style["bar"]} aria-hidden="true">
        {shown.map(({ name, value, is }) => (
          <i key={name} data-is={is} style={{ flexGrow: value }} />
        ))}
        {tick !== undefined && <b style={{ left: `${tick}%` }} />}
      </div>
      {legend ?? (
        <ul className={style["legend"]}>
          {parts.map(({ name, value }) => (
            <li key={name}>
              {name} <b>{value}</b>
            </li>
          ))}
        </ul>
      )}
      <dl className={style["facts"]}>
        {facts.map(({ name, value, to: behind }) => (
          <div key={name}>
            <dt>{behind === undefined ? name : <Link to={behind}>{name}</Link>}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={style["age"]}>
        <AsOf {...asOf} />
      </div>
    </section>
  );
}
