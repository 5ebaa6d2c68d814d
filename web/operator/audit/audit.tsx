import { useSearchParams } from "react-router";
import type { AuditEntry } from "#shared/requests/audit-trail.ts";
import { usePages } from "#web/api/pages.ts";
import { useReading } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";

const auditWords = both(
  {
    title: "監査の記録",
    customer: "お客様",
    choose: "お客様を選んでください",
    empty: "このお客様の記録はまだありません",
    intact: (count: number) => `記録${count}件を確かめました。書き換えも欠けもありません`,
    broken: (serial: number) => `${serial}番の記録が、書いたときの内容と一致しません`,
    checking: "記録を確かめています…",
    at: "日時",
    by: "だれが",
    what: "何を",
    order: "ご依頼",
    detail: "内容",
    serial: "番号",
  },
  {
    title: "Audit trail",
    customer: "Customer",
    choose: "Choose a customer",
    empty: "Nothing is recorded of this customer yet",
    intact: (count: number) => `${count} entries were checked: none was changed or taken out`,
    broken: (serial: number) => `Entry ${serial} is not what was written`,
    checking: "The trail is being checked…",
    at: "When",
    by: "Who",
    what: "What",
    order: "Order",
    detail: "Detail",
    serial: "No.",
  },
);

type Customers = { customers: { tenant: string; name: string }[] };
type AuditPage = { entries: AuditEntry[]; cursor?: string };
type Verdict = { entries: number; isIntact: boolean; firstBroken?: number };

/** Who did what to a customer's orders, and whether the record of it is still what was written. */
export function Audit() {
  const words = useWords(auditWords);
  const [wanted, want] = useSearchParams();
  const tenant = wanted.get("tenant") ?? "";
  const customers = useReading<Customers>("/operator/tenants", { take: 100 }).data?.value.customers ?? [];
  return (
    <Page title={words.title}>
      <Field label={words.customer}>
        {(control) => (
          <select {...control} value={tenant} onChange={({ target }) => want({ tenant: target.value })}>
            <option value="">{words.choose}</option>
            {customers.map(({ tenant: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
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
  const list = usePages<AuditPage>(`/operator/tenants/${tenant}/audit`);
  const verdict = useReading<Verdict>(`/operator/tenants/${tenant}/audit/verdict`).data?.value;
  const entries = list.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty title={words.empty} />;
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
        rows={entries}
        keyOf={({ serial }) => String(serial)}
        columns={[
          { title: words.serial, isNumber: true, cell: ({ serial }) => serial },
          { title: words.at, cell: ({ at }) => <span className="u">{shortMoment(at)}</span> },
          { title: words.by, cell: ({ by }) => by.name },
          { title: words.what, cell: ({ happening, step }) => `${happening}${step === undefined ? "" : ` ${step}`}` },
          { title: words.order, cell: ({ type, state }) => `${type}（${state}）` },
          { title: words.detail, cell: ({ detail }) => detail ?? "—" },
        ]}
      />
      <More {...list} />
    </div>
  );
}
