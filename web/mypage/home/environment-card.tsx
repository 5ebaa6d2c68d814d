import { ChevronRightRegular } from "@fluentui/react-icons";
import { Link } from "react-router";
import type { InventoryOverview } from "#shared/inventory/show-snapshot.ts";
import { AsOf } from "#web/parts/as-of.tsx";
import { count } from "#web/words/dates.ts";
import style from "./home.module.css";

type Part = { name: string; value: number; look: "main" | "soft" | "late" | "rest"; text?: string };

type CardProps = {
  title: string;
  to: string;
  standing: InventoryOverview["kinds"][number] | undefined;
  figure: string;
  unit: string;
  parts: readonly Part[];
  facts: readonly (readonly [string, string])[];
};

/** One part of the environment: a figure, a bar of its parts, two facts, and how old all that is. */
export function EnvironmentCard({ title, to, standing, figure, unit, parts, facts }: CardProps) {
  const whole = parts.reduce((total, { value }) => total + value, 0);
  const shown = standing?.shown;
  return (
    <section className={`card ${style["card"]}`}>
      <h3>
        <Link to={to}>
          {title} <ChevronRightRegular aria-hidden />
        </Link>
      </h3>
      <p className={style["figure"]}>
        {shown === undefined ? "—" : figure} <small>{unit}</small>
      </p>
      <div className={style["bar"]} aria-hidden="true">
        {parts
          .filter(({ value }) => value > 0)
          .map(({ name, value, look }) => (
            <i key={name} data-look={look} style={{ flexGrow: value / Math.max(whole, 1) }} />
          ))}
      </div>
      <ul className={style["legend"]}>
        {parts
          .filter(({ name }) => name !== "")
          .map(({ name, value, text }) => (
            <li key={name}>
              {name} <b>{text ?? count(value)}</b>
            </li>
          ))}
      </ul>
      <dl className={style["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <AsOf at={shown?.asOf ?? shown?.readAt} coverage={shown?.coverage ?? "none"} reason={standing?.attempt.reason} />
    </section>
  );
}
