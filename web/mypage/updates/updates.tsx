import type { UpdatesView } from "#shared/insights/read-updates.ts";
import type { TableColumn, TableRow } from "#shared/inventory/narrow-table.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { AsOf } from "#web/parts/as-of.tsx";
import { DataTable } from "#web/parts/data-table/data-table.tsx";
import { narrowedTo } from "#web/parts/data-table/narrowed-to.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Message } from "#web/parts/states.tsx";
import { count, dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { AreaTabs } from "../inventory/area-tabs.tsx";
import { FigureStrip } from "../inventory/figures.tsx";
import { Rings } from "./rings.tsx";
import { features, qualities, updateWords } from "./words.ts";

type Pc = UpdatesView["pcs"][number];

const columns: readonly TableColumn[] = [
  { title: { ja: "PC名", en: "Device" }, kind: "text" },
  { title: { ja: "利用者", en: "User" }, kind: "text" },
  { title: { ja: "更新の状態", en: "Updates" }, kind: "text", words: qualities },
  { title: { ja: "期限", en: "Since" }, kind: "date" },
  { title: { ja: "Windows", en: "Windows" }, kind: "text" },
  { title: { ja: "バージョンの取り決め", en: "Agreed version" }, kind: "text", words: features },
  { title: { ja: "OSバージョン", en: "OS version" }, kind: "text" },
  { title: { ja: "最終通信", en: "Last contact" }, kind: "instant" },
];

const names = {
  current: "Up to date",
  "in-grace": "Within the grace period",
  late: "Late",
  "out-of-support": "Out of support",
  "not-judged": "Cannot be judged",
} as const;
const versions = {
  agreed: "As agreed",
  below: "Older than agreed",
  above: "Newer than agreed",
  "not-agreed": "Nothing agreed",
  "not-judged": "Cannot be judged",
} as const;

const sinceOf = ({ quality }: Pc) =>
  "lateFrom" in quality ? quality.lateFrom : "servicedUntil" in quality ? quality.servicedUntil : null;

const rowOf = (pc: Pc): TableRow => [
  pc.name,
  pc.ownerName ?? pc.owner ?? null,
  names[pc.quality.is],
  sinceOf(pc),
  pc.version ?? null,
  versions[pc.feature],
  pc.osVersion,
  pc.lastContactAt ?? null,
];

const marks: Record<string, "critical" | "decision" | "caution" | "good" | "unknown"> = {
  [names.current]: "good",
  [names["in-grace"]]: "caution",
  [names.late]: "decision",
  [names["out-of-support"]]: "critical",
  [names["not-judged"]]: "unknown",
};

/** How every PC stands with Windows, the worst first. */
export function Updates() {
  const words = useWords(updateWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <AreaTabs />
      <States />
    </Page>
  );
}

function States() {
  const words = useWords(updateWords);
  const language = useLanguage();
  const { value } = useRead<UpdatesView>(`/tenants/${useTenant()}/updates`);
  if (value.asOf === undefined)
    return (
      <div className="card">
        <Empty title={words.neverTitle}>{words.never}</Empty>
      </div>
    );
  const judged = value.pcs.filter(({ quality }) => quality.is !== "not-judged").length;
  const figures = Object.entries(names).map(([is, name]) => ({
    name: language === "ja" ? (qualities[name] ?? name) : name,
    text: count(value.counts[is] ?? 0),
    to: value.counts[is] ? narrowedTo({ Updates: name }) : undefined,
  }));
  return (
    <div className="stack">
      <div>
        <AsOf
          at={value.asOf}
          coverage={judged === value.pcs.length ? "complete" : "partial"}
          reason={{
            ja: `${value.pcs.length}台中${judged}台を判定`,
            en: `${judged} of ${value.pcs.length} PCs can be judged`,
          }}
        />
        <FigureStrip figures={figures} />
        {value.catalogueReadAt === undefined && <Message kind="unknown">{words.noCatalogue}</Message>}
        {value.catalogueReadAt !== undefined && (
          <p className="small quiet">{words.catalogue(dayAndTime(value.catalogueReadAt, language))}</p>
        )}
      </div>
      <DataTable
        id="updates"
        name={words.table}
        unit={words.unit}
        columns={columns}
        rows={value.pcs.map(rowOf)}
        hidden={value.pcs.every(({ feature }) => feature === "not-agreed") ? ["Agreed version"] : []}
        lacks={(row) => (row[2] === names["not-judged"] ? words.notJudged : undefined)}
        cell={(title, row, text) =>
          title === "Updates" ? <Status kind={marks[String(row[2])] ?? "unknown"}>{text}</Status> : undefined
        }
      />
      <Rings rings={value.rings} />
    </div>
  );
}
