import type { StoredReport } from "#shared/reports/stored-report.ts";
import { usePages } from "#web/api/pages.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { More } from "#web/parts/more.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";

const reportWords = both(
  {
    title: "レポート",
    lead: "月次レポートは、毎月第5営業日までに公開します。これまでの分もすべて開けます。",
    name: "レポート",
    made: "作成日",
    open: "開く",
    pdf: "PDFを開く",
    excel: "Excel",
    version: (version: number) => `第${version}版`,
    replaced: "新しい版があります",
    empty: "レポートはまだありません",
    emptyWhy: "最初の月次レポートは、ご利用開始の翌月の第5営業日までに公開します。",
  },
  {
    title: "Reports",
    lead: "Monthly reports are published by the fifth business day. All earlier ones stay here.",
    name: "Report",
    made: "Made",
    open: "Open",
    pdf: "Open PDF",
    excel: "Excel",
    version: (version: number) => `Version ${version}`,
    replaced: "There is a newer version",
    empty: "There are no reports yet",
    emptyWhy: "The first monthly report comes by the fifth business day of the month after you start.",
  },
);

export type ReportItem = Omit<StoredReport, "tenant">;

/** Every report of the company, the newest first. */
export function Reports() {
  const words = useWords(reportWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(reportWords);
  const path = `/tenants/${useTenant()}/reports`;
  const list = usePages<{ reports: ReportItem[]; cursor?: string }>(path);
  const reports = list.pages.flatMap((page) => page.reports);
  if (reports.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      </div>
    );
  const columns: Column<ReportItem>[] = [
    {
      title: words.name,
      isHead: true,
      cell: ({ title, version, changed, replacedBy }) => (
        <>
          {title}
          {version !== undefined && version > 1 && `（${words.version(version)}）`}
          {changed && <div className="small quiet">{changed}</div>}
          {replacedBy && <div className="small quiet">{words.replaced}</div>}
        </>
      ),
    },
    { title: words.made, isNumber: true, cell: ({ day }) => <span className="u">{shortDay(day)}</span> },
    { title: words.open, cell: (report) => <ReportButtons report={report} path={path} /> },
  ];
  return (
    <div className="card">
      <Table caption={words.title} columns={columns} rows={reports} keyOf={({ id }) => id} isStacked="titled" />
      <More {...list} />
    </div>
  );
}

export function ReportButtons({
  report,
  path,
  isMain = false,
}: {
  report: ReportItem;
  path: string;
  isMain?: boolean;
}) {
  const words = useWords(reportWords);
  const { id, title, files } = report;
  return (
    <div className="row">
      <OpenDocument path={`${path}/${id}/link`} title={title} appearance={isMain ? "primary" : "secondary"}>
        {words.pdf}
      </OpenDocument>
      {files.some(({ format }) => format === "xlsx") && (
        <OpenDocument path={`${path}/${id}/link`} title={title} format="xlsx">
          {words.excel}
        </OpenDocument>
      )}
    </div>
  );
}
