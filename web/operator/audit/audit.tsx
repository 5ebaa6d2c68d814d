import { Link, useSearchParams } from "react-router";
import type { AuditEntry } from "#shared/requests/audit-trail.ts";
import type { Catalogue } from "#shared/requests/read-catalogue.ts";
import { usePages } from "#web/api/pages.ts";
import { useRead, useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { CustomerChoice } from "../desk/customer-choice.tsx";
import { auditWords, happeningNames } from "./words.ts";

type AuditPage = { entries: AuditEntry[]; cursor?: string };
type Verdict = { entries: number; isIntact: boolean; firstBroken?: number };

/** Who did what to a customer's orders, and whether the record of it is still what was written. */
export function Audit() {
  const words = useWords(auditWords);
  const [wanted, want] = useSearchParams();
  const tenant = wanted.get("tenant") ?? "";
  return (
    <Page title={words.title} lead={words.lead}>
      <CustomerChoice tenant={tenant} choose={(id) => want({ tenant: id })} />
      {tenant !== "" && (
        <Guarded key={tenant}>
          <Trail tenant={tenant} />
        </Guarded>
      )}
    </Page>
  );
}

function Trail({ tenant }: { tenant: string }) {
  const words = useWords(auditWords);
  const language = useLanguage();
  const happenings = useWords(happeningNames);
  const { types } = useRead<Catalogue>("/request-types").value;
  const titleOf = (type: string) => types.find(({ name }) => name === type)?.title[language] ?? type;
  const list = usePages<AuditPage>(`/operator/tenants/${tenant}/audit`);
  const verdict = useReading<Verdict>(`/operator/tenants/${tenant}/audit/verdict`).data?.value;
  const entries = list.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty} />
      </div>
    );
  return (
    <div className="card">
      <p className="pad">
        {verdict === undefined ? (
          <span className="quiet">{words.checking}</span>
        ) : verdict.isIntact ? (
          <Status kind="good">{words.intact(verdict.entries)}</Status>
        ) : (
          <Status kind="critical">{words.broken(verdict.firstBroken ?? 0)}</Status>
        )}
      </p>
      <Table
        caption={words.title}
        isStacked
        rows={entries}
        keyOf={({ serial }) => String(serial)}
        columns={[
          { title: words.serial, isNumber: true, cell: ({ serial }) => serial },
          { title: words.at, cell: ({ at }) => <span className="u">{shortMoment(at)}</span> },
          { title: words.by, cell: ({ by }) => (by.role === "service" ? words.service : by.name) },
          {
            title: words.what,
            cell: ({ happening, step }) =>
              step === undefined ? happenings[happening] : words.step(happenings[happening], step + 1),
          },
          {
            title: words.order,
            isHead: true,
            cell: ({ type, request }) => <Link to={`/operator/requests/${tenant}/${request}`}>{titleOf(type)}</Link>,
          },
          { title: words.detail, cell: ({ detail }) => detailOf(detail) },
        ]}
      />
      <More {...list} />
    </div>
  );
}

/** What was noted, which may be the moment for which an order was scheduled. */
const detailOf = (detail = "—") => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(detail) ? shortMoment(detail) : detail);
