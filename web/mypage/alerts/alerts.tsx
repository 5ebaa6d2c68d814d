import { Button } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import { sourceName } from "#shared/alerts/names.ts";
import type { Watch } from "#shared/alerts/watches.ts";
import type { TableColumn, TableRow } from "#shared/inventory/narrow-table.ts";
import { ask } from "#web/api/client.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { AsOf, type Coverage } from "#web/parts/as-of.tsx";
import { DataTable } from "#web/parts/data-table/data-table.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Loading, Message, Refusal } from "#web/parts/states.tsx";
import { type Language, useLanguage, useWords } from "#web/words/language.ts";
import { AreaTabs, useBase } from "../inventory/area-tabs.tsx";
import { alertWords, capital, severityMarks, severityWords, stateMarks, stateWords } from "./words.ts";

type AlertPage = { alerts: ListedAlert[]; cursor?: string; readings: Omit<Watch, "tenant">[] };

const columns: readonly TableColumn[] = [
  { title: { ja: "件名", en: "Title" }, kind: "text" },
  { title: { ja: "重大度", en: "Severity" }, kind: "text", words: severityWords },
  { title: { ja: "状態", en: "State" }, kind: "text", words: stateWords },
  { title: { ja: "検知", en: "Detected" }, kind: "instant" },
  { title: { ja: "端末", en: "Devices" }, kind: "text" },
  { title: { ja: "利用者", en: "People" }, kind: "text" },
  { title: { ja: "検知元", en: "Source" }, kind: "text" },
];

const rowOf = (one: ListedAlert, language: Language): TableRow => [
  one.title,
  capital(one.severity),
  capital(one.state),
  one.detectedAt,
  one.devices.join(", "),
  one.people.join(", "),
  sourceName(one.source, language),
  one.id,
];

/** The company's alerts, the newest first. */
export function Alerts() {
  const words = useWords(alertWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <AreaTabs />
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(alertWords);
  const language = useLanguage();
  const base = useBase();
  const path = `/tenants/${useTenant()}/alerts`;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [path, "pages"],
    queryFn: ({ pageParam, signal }) => ask<AlertPage>(path, { query: { take: 200, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  if (!data) return error ? <Refusal error={error} retry={() => void refetch()} /> : <Loading />;
  const alerts = data.pages.flatMap((page) => page.alerts);
  const readings = (data.pages[0]?.readings ?? []).filter(({ kind }) => kind !== "service-health");
  const coverage = coverageOf(readings);
  return (
    <div className="stack">
      <div>
        {readings.length > 0 && <AsOf at={readings.map(({ readAt }) => readAt).toSorted()[0]} coverage={coverage} />}
        {coverage === "partial" && <Message kind="caution">{words.part}</Message>}
      </div>
      {alerts.length === 0 ? (
        <div className="card">
          <Empty title={readings.length > 0 ? words.emptyTitle : words.neverTitle}>
            {readings.length > 0 ? words.empty : words.never}
          </Empty>
        </div>
      ) : (
        <DataTable
          id="alerts"
          name={words.title}
          unit={words.unit}
          columns={columns}
          rows={alerts.map((one) => rowOf(one, language))}
          cell={(title, row, text) =>
            title === "Title" ? (
              <Link to={`${base}/alerts/${encodeURIComponent(String(row[7]))}`}>{text}</Link>
            ) : title === "Severity" ? (
              <Status kind={severityMarks[String(row[1]).toLowerCase()] ?? "unknown"}>{text}</Status>
            ) : title === "State" ? (
              <Status kind={stateMarks[String(row[2]).toLowerCase()] ?? "unknown"}>{text}</Status>
            ) : undefined
          }
        />
      )}
      {hasNextPage && (
        <p>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
    </div>
  );
}

function coverageOf(readings: readonly { coverage: Coverage }[]): Coverage {
  if (readings.every(({ coverage }) => coverage === "none")) return "none";
  return readings.every(({ coverage }) => coverage === "complete") ? "complete" : "partial";
}
