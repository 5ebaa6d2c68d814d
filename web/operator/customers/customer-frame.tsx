import { Link, Outlet, useLocation } from "react-router";
import { isRefused } from "#web/api/problem.ts";
import { NotFound } from "#web/app/not-found.tsx";
import { useArea, useBase } from "#web/mypage/inventory/area-tabs.tsx";
import { type Area, areaNames, areas } from "#web/mypage/inventory/areas.ts";
import { isHere, LinkTabs } from "#web/parts/link-tabs.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Guarded, PageSubject } from "#web/parts/page.tsx";
import { both, useWords } from "#web/words/language.ts";
import style from "./customer-frame.module.css";
import { statusMarks } from "./marks.ts";
import { useCustomer } from "./use-customer.ts";
import { statusNames } from "./words.ts";

const frameWords = both(
  {
    tabs: "お客様の画面",
    parts: "環境の画面",
    facts: "基本情報",
    onboarding: "利用開始の準備",
    contract: "契約",
    environment: "環境",
    deliveries: "お知らせの配信",
    ending: "終了",
  },
  {
    tabs: "Pages of the customer",
    parts: "Pages of its environment",
    facts: "Facts",
    onboarding: "Onboarding",
    contract: "Contract",
    environment: "Environment",
    deliveries: "Deliveries",
    ending: "Ending",
  },
);

/** Every page of one customer: who it is, and the way to its other pages. */
export function CustomerFrame() {
  const { data, error } = useCustomer();
  const statuses = useWords(statusNames);
  const base = useBase();
  if (isRefused(error, "not-found", "malformed-request")) return <NotFound />;
  const customer = data?.value;
  return (
    <PageSubject value={customer?.name}>
      <div className={style["frame"]}>
        <p className={style["who"]}>
          {customer && (
            <>
              <Link to={base}>{customer.name}</Link>
              {customer.customerNumber && <span className="small quiet">{customer.customerNumber}</span>}
              <Status kind={statusMarks[customer.status]}>{statuses[customer.status]}</Status>
            </>
          )}
        </p>
        <Tabs />
      </div>
      <Guarded isPage>
        <Outlet />
      </Guarded>
    </PageSubject>
  );
}

function Tabs() {
  const words = useWords(frameWords);
  const names = useWords(areaNames);
  const base = useBase();
  const here = useArea();
  const { pathname } = useLocation();
  const page = (name: "onboarding" | "contract" | "deliveries" | "ending") => {
    const to = `${base}/${name}`;
    return { to, name: words[name], isHere: isHere(pathname, to) };
  };
  // A part of the environment begins with its first page, and the environment with its first part.
  const parts = (Object.keys(areas) as Area[]).flatMap((area) =>
    areas[area].slice(0, 1).map(({ path }) => ({
      to: `${base}/${path}`,
      name: names[area],
      isHere: here?.area === area && ("within" as const),
    })),
  );
  const tabs = [
    { to: base, name: words.facts, isHere: pathname === base },
    page("onboarding"),
    page("contract"),
    { to: parts[0]?.to ?? base, name: words.environment, isHere: here !== undefined && ("within" as const) },
    page("deliveries"),
    page("ending"),
  ];
  return (
    <>
      <LinkTabs label={words.tabs} tabs={tabs} />
      {here && <LinkTabs label={words.parts} tabs={parts} isInner />}
    </>
  );
}
