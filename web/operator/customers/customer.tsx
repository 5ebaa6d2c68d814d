import { Link, useParams } from "react-router";
import type { ConsentFacts, CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import type { KindStanding } from "#shared/inventory/read-snapshots.ts";
import { useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Table } from "#web/parts/table.tsx";
import { dayAndTime, fullDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { consentMark, statusMarks } from "./customers.tsx";
import { CustomerTabs, useTitle } from "./tabs.tsx";
import { consentNames, customerWords, statusNames } from "./words.ts";

type CustomerView = CustomerFacts & {
  admins: { name: string; mail: string }[];
  phones: string[];
  directory?: { name: string; domains: string[] };
  managed: { basic: number; option: number };
  kinds: KindStanding[];
};

/** What somebody who answers a customer should know of it. */
export function Customer() {
  const { tenantId = "" } = useParams();
  const words = useWords(customerWords);
  return (
    <Page title={useTitle(words.facts)}>
      <CustomerTabs />
      <Facts path={`/operator/tenants/${tenantId}`} />
    </Page>
  );
}

function Facts({ path }: { path: string }) {
  const words = useWords(customerWords);
  const statuses = useWords(statusNames);
  const language = useLanguage();
  const { value: customer } = useRead<CustomerView>(path);
  const facts: [string, string | undefined][] = [
    [words.number, customer.customerNumber],
    [words.tenant, customer.tenant],
    [words.domains, customer.directory?.domains.join("、")],
    [words.language, words.languages[customer.language]],
    [words.startedOn, customer.startedOn && fullDay(customer.startedOn, language)],
    [words.endsOn, customer.endsOn && fullDay(customer.endsOn, language)],
    [words.managed, words.managedCount(customer.managed.basic, customer.managed.option)],
    [words.admins, customer.admins.map(({ name, mail }) => `${name} ${mail}`).join("、") || words.nobody],
    [words.phones, customer.phones.join("、") || words.nobody],
  ];
  return (
    <div className="stack">
      <section className="card pad">
        <div className="spread">
          <h2>{customer.name}</h2>
          <Status kind={statusMarks[customer.status]}>{statuses[customer.status]}</Status>
        </div>
        <dl className="facts">
          {facts.map(([name, value]) =>
            value === undefined ? undefined : (
              <div key={name} style={{ display: "contents" }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <p className="row">
          <Link to={`/operator/audit?tenant=${customer.tenant}`}>{words.audit}</Link>
          <Link to="/operator/reports">{words.reports}</Link>
        </p>
      </section>
      <section className="card pad stack">
        <h2>{words.consents}</h2>
        <Consent name={words.watching} consent={customer.consents.watching} />
        <Consent name={words.changing} consent={customer.consents.changing} />
      </section>
      <section className="card pad">
        <h2>{words.kinds}</h2>
        <Kinds kinds={customer.kinds} />
      </section>
    </div>
  );
}

function Consent({ name, consent: { state, verifiedAt, missing } }: { name: string; consent: ConsentFacts }) {
  const words = useWords(customerWords);
  const names = useWords(consentNames);
  const language = useLanguage();
  return (
    <div>
      <p className="row">
        <b>{name}</b>
        <Status kind={consentMark(state)}>{names[state]}</Status>
        {verifiedAt && <span className="small quiet">{words.verifiedAt(dayAndTime(verifiedAt, language))}</span>}
      </p>
      {missing.map(({ permission, withoutIt }) => (
        <p key={permission} className="small">
          {words.missing}：<code>{permission}</code>　{words.without(withoutIt.join("、"))}
        </p>
      ))}
    </div>
  );
}

function Kinds({ kinds }: { kinds: readonly KindStanding[] }) {
  const words = useWords(customerWords);
  const language = useLanguage();
  const marks = { complete: "good", partial: "caution", none: "unknown" } as const;
  return (
    <Table
      caption={words.kinds}
      rows={kinds}
      keyOf={({ kind }) => kind}
      columns={[
        { title: words.kind, isHead: true, cell: ({ title }) => title[language] },
        {
          title: words.result,
          cell: ({ attempt }) => <Status kind={marks[attempt.coverage]}>{words.coverage[attempt.coverage]}</Status>,
        },
        {
          title: words.newest,
          isNumber: true,
          cell: ({ snapshot }) => (snapshot ? shortMoment(snapshot.readAt) : "—"),
        },
        { title: words.tried, isNumber: true, cell: ({ attempt }) => shortMoment(attempt.readAt) },
      ]}
    />
  );
}
