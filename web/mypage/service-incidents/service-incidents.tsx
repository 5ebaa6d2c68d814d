import { useId } from "react";
import { Link, useSearchParams } from "react-router";
import type { TenantIncident } from "#shared/alerts/service-health/tenant-incidents.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { dayAndTime, monthOf } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { AreaTabs } from "../inventory/area-tabs.tsx";
import style from "../inventory/day-chooser.module.css";

const incidentWords = both(
  {
    title: "Microsoft 365の障害",
    lead: "この環境に影響のあったMicrosoftのサービスの障害です。",
    month: "月",
    none: (month: string) => `${month}に影響のあった障害はありません`,
    over: "復旧",
    open: "発生中",
    from: (at: string) => `${at}から`,
    until: (at: string) => `${at}まで`,
    more: "経過を見る",
  },
  {
    title: "Microsoft 365 incidents",
    lead: "Incidents of Microsoft's services that affected this environment.",
    month: "Month",
    none: (month: string) => `No incident affected it in ${month}`,
    over: "Over",
    open: "Going on",
    from: (at: string) => `From ${at}`,
    until: (at: string) => `until ${at}`,
    more: "See how it went",
  },
);

const inJapan = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", year: "numeric", month: "2-digit" });

/** The incidents of one month. */
export function ServiceIncidents() {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const month = params.get("month") ?? inJapan.format(new Date());
  const months = Array.from({ length: 13 }, (_, back) => {
    const now = new Date();
    return inJapan.format(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15)));
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <div className="row">
          <label htmlFor={id} className="small quiet">
            {words.month}
          </label>
          <select
            id={id}
            className={style["day"]}
            value={month}
            onChange={({ target }) => setParams({ month: target.value })}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {monthOf(one, language)}
              </option>
            ))}
          </select>
        </div>
      }
    >
      <AreaTabs />
      <Guarded key={month}>
        <Month month={month} />
      </Guarded>
    </Page>
  );
}

function Month({ month }: { month: string }) {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/service-incidents`;
  const { incidents } = useRead<{ incidents: TenantIncident[] }>(path, { month }).value;
  if (incidents.length === 0)
    return (
      <div className="card">
        <Empty title={words.none(monthOf(month, language))} />
      </div>
    );
  return (
    <ul className="stack">
      {incidents.map(({ id, title, service, isOver, startedAt, endedAt, impact, notice }) => (
        <li key={id} className="card pad stack">
          <div>
            <p className="row">
              <Status kind={isOver ? "good" : "caution"}>{isOver ? words.over : words.open}</Status>
              <span className="small quiet">{service}</span>
            </p>
            <h2>{title}</h2>
            <p className="small quiet">
              {words.from(dayAndTime(startedAt, language))}
              {endedAt !== undefined && ` ${words.until(dayAndTime(endedAt, language))}`}
            </p>
          </div>
          {impact !== undefined && <p>{impact}</p>}
          <p>
            <Link to={`/notices/${notice}`}>{words.more}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
