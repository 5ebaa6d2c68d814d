import type { ComponentProps } from "react";
import { useLocation } from "react-router";
import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { useReading } from "#web/api/queries.ts";
import { LinkTabs } from "#web/parts/link-tabs.tsx";
import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
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
  const counts = new Map([
    ["billing", work?.invoices.toLookAt],
    ["payments", work?.deposits],
  ]);
  return (
    <LinkTabs
      label={words.areas}
      tabs={(["billing", ...areas] as const).map((area) => ({
        to: area === "billing" ? "/operator/billing" : `/operator/billing/${area}`,
        name: words[area],
        count: counts.get(area),
        isHere: area === here,
      }))}
    />
  );
}
