import { type ComponentProps, useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { useReading } from "#web/api/queries.ts";
import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./money.module.css";
import { moneyWords } from "./words.ts";

/** A page of the money's part of the console, below the ways to its other pages. */
export const MoneyPage = (page: ComponentProps<typeof Page>) => (
  <>
    <MoneyTabs />
    <Page {...page} />
  </>
);

const areas = ["payments", "receivables", "stops", "documents", "books", "prices"] as const;

function MoneyTabs() {
  const words = useWords(moneyWords);
  const { pathname } = useLocation();
  const work = useReading<OperatorWork>("/operator/work").data?.value;
  const here = areas.find((area) => pathname.split("/").includes(area)) ?? "billing";
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tabs scroll sideways, and the one of this page may be beyond the edge.
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    if (current) tabs.current?.scrollTo({ left: current.offsetLeft - tabs.current.offsetLeft - 48 });
  }, [here, work]);
  const counts = new Map([
    ["billing", work?.invoices.toLookAt],
    ["payments", work?.deposits],
  ]);
  return (
    <nav ref={tabs} className={style["tabs"]} aria-label={words.areas}>
      <ul>
        {(["billing", ...areas] as const).map((area) => (
          <li key={area}>
            <Link
              to={area === "billing" ? "/operator/billing" : `/operator/billing/${area}`}
              aria-current={area === here ? "page" : undefined}
            >
              {words[area]}
              {(counts.get(area) ?? 0) > 0 && <b>{counts.get(area)}</b>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
