import { Link } from "react-router";
import type { OpenWork } from "#shared/contracts/ending/open-work.ts";
import { Status } from "#web/parts/mark.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { type Language, useLanguage, useWords } from "#web/words/language.ts";
import { endingWords } from "./words.ts";

type Row = { key: string; part: keyof OpenWork; title: string; since?: string | undefined; to?: string };

function rowsOf(
  { inquiries, orders, applications, held, unpaid }: OpenWork,
  tenant: string,
  language: Language,
): Row[] {
  const row =
    (part: keyof OpenWork, at: (id: string) => string) =>
    ({ id, title, since }: OpenWork["inquiries"][number]): Row => ({ key: id, part, title, since, to: at(id) });
  return [
    ...inquiries.map(row("inquiries", (id) => `/operator/inquiries/${id}`)),
    ...orders
      .map((order) => ({ ...order, title: order.title[language] }))
      .map(row("orders", (id) => `/operator/requests/${tenant}/${id}`)),
    ...applications.map(row("applications", (id) => `/operator/tenants/${tenant}/contract/applications/${id}`)),
    ...held.map(row("held", () => "/operator/held")),
    ...unpaid.map(
      ({ number, dueOn, openYen }): Row => ({
        key: number,
        part: "unpaid",
        title: `${number} ${yen(openYen)}`,
        since: dueOn,
      }),
    ),
  ];
}

/** All that is not finished, each where it can be finished. */
export function OpenWorkList({ tenant, open }: { tenant: string; open: OpenWork }) {
  const words = useWords(endingWords);
  const rows = rowsOf(open, tenant, useLanguage());
  return (
    <section className="card">
      <div className="pad">
        <h2 id="open">{words.open}</h2>
        {rows.length === 0 && <Status kind="good">{words.nothingOpen}</Status>}
      </div>
      {rows.length > 0 && (
        <Table
          caption={words.open}
          rows={rows}
          keyOf={({ key }) => key}
          isStacked="titled"
          columns={[
            { title: words.part, cell: ({ part }) => words.parts[part] },
            { title: words.what, isHead: true, cell: ({ title, to }) => (to ? <Link to={to}>{title}</Link> : title) },
            { title: words.since, cell: ({ since }) => <span className="u">{since ? shortDay(since) : "—"}</span> },
          ]}
        />
      )}
    </section>
  );
}
