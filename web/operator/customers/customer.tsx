import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import type { ConsentFacts } from "#shared/contracts/customers/customer-facts.ts";
import type { KindStanding } from "#shared/inventory/read-snapshots.ts";
import { useRead } from "#web/api/queries.ts";
import { kinds as environment } from "#web/mypage/inventory/kinds.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { dayAndTime, fullDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { consentMarks } from "./marks.ts";
import type { Customer as CustomerRead } from "./use-customer.ts";
import { consentNames, customerWords } from "./words.ts";

/** What somebody who answers a customer should know of it. */
export function Customer() {
  const { tenantId = "" } = useParams();
  const words = useWords(customerWords);
  const path = `/operator/tenants/${tenantId}`;
  return (
    <Page title={words.facts}>
      <Facts path={path} />
    </Page>
  );
}

function Facts({ path }: { path: string }) {
  const words = useWords(customerWords);
  const language = useLanguage();
  const { value: customer } = useRead<CustomerRead>(path);
  const facts: [string, ReactNode][] = [
    [words.tenant, customer.tenant],
    [words.domains, customer.directory?.domains.join(words.and)],
    [words.language, words.languages[customer.language]],
    [words.startedOn, customer.startedOn && fullDay(customer.startedOn, language)],
    [words.endsOn, customer.endsOn && fullDay(customer.endsOn, language)],
    [words.managed, words.managedCount(customer.managed.basic, customer.managed.option)],
    [words.admins, linesOf(customer.admins.map(({ name, mail }) => `${name} ${mail}`)) ?? words.nobody],
    [words.phones, linesOf(customer.phones.map(dialled)) ?? words.nobody],
  ];
  return (
    <div className="stack">
      <section className="card pad stack">
        <dl className="facts">
          {facts.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name} style={{ display: "contents" }}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        <p className="row">
          <Link to={`${path}/receivables`}>{words.receivables}</Link>
          <Link to={`/operator/figures?tenant=${customer.tenant}`}>{words.figures}</Link>
          <Link to={`/operator/audit?tenant=${customer.tenant}`}>{words.audit}</Link>
          <Link to="/operator/reports">{words.reports}</Link>
        </p>
      </section>
      <section className="card pad stack">
        <h2>{words.consents}</h2>
        <Consent name={words.watching} consent={customer.consents.watching} />
        <Consent name={words.changing} consent={customer.consents.changing} />
      </section>
      <section className="card">
        <h2 className="pad">{words.kinds}</h2>
        {customer.kinds.length === 0 ? <Empty title={words.never} /> : <Kinds kinds={customer.kinds} />}
      </section>
    </div>
  );
}

/** As it is dialled in Japan. */
const dialled = (phone: string) => phone.replace(/^\+81/, "0");

const linesOf = (lines: readonly string[]) =>
  lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>);

function Consent({ name, consent: { state, verifiedAt, missing } }: { name: string; consent: ConsentFacts }) {
  const words = useWords(customerWords);
  const names = useWords(consentNames);
  const language = useLanguage();
  return (
    <div>
      <p className="row">
        <b>{name}</b>
        <Status kind={consentMarks[state]}>{names[state]}</Status>
        {verifiedAt && <span className="small quiet">{words.verifiedAt(dayAndTime(verifiedAt, language))}</span>}
      </p>
      {missing.map(({ permission, withoutIt }) => (
        <p key={permission} className="small">
          {words.missing} <code>{permission}</code> <span className="quiet">{words.without(withoutIt[language])}</span>
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
      isStacked="titled"
      columns={[
        {
          title: words.kind,
          isHead: true,
          cell: ({ kind, title }) => <Link to={environment[kind].path}>{title[language]}</Link>,
        },
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
