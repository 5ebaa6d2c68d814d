import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { usePages } from "#web/api/pages.ts";
import { useReading } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { useCustomerName, useCustomers } from "../desk/customers.ts";
import { useQueueRows } from "../queue/queue-rows.ts";
import { narrowed } from "../queue/views.ts";
import { FoundInquiries } from "./found-inquiries.tsx";
import style from "./search.module.css";
import { searchWords } from "./words.ts";

/** What is found anywhere: in the queue, among the customers, and in all that was ever said with one of them. */
export function Search() {
  const words = useWords(searchWords);
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const tenant = search.get("tenant") ?? "";
  const customers = useCustomers();
  const company = useCustomerName();
  const { data: rows = [] } = useQueueRows();
  const isNamed = ({ tenant }: ListedInquiry) => company(tenant)?.includes(q) ?? false;
  const found = [...new Set([...narrowed(rows, { q }), ...rows.filter(isNamed)])];
  return (
    <Page title={words.title(q)}>
      <div className="stack">
        <Section title={`${words.open}　${found.length}`}>
          <FoundInquiries title={words.open} inquiries={found} />
        </Section>
        <Customers q={q} />
        <Section title={words.past}>
          <div className={style["past"]}>
            <Field label={words.customer} help={words.pastHelp}>
              {(control) => (
                <select {...control} value={tenant} onChange={({ target }) => setSearch({ q, tenant: target.value })}>
                  <option value="">{words.choose}</option>
                  {customers.map((one) => (
                    <option key={one.tenant} value={one.tenant}>
                      {one.name}
                    </option>
                  ))}
                  <option value="unknown">{words.unknown}</option>
                </select>
              )}
            </Field>
          </div>
          {tenant !== "" && (
            <Guarded key={`${q} ${tenant}`}>
              <Past q={q} tenant={tenant} />
            </Guarded>
          )}
        </Section>
      </div>
    </Page>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card">
    <h2 className="pad">{title}</h2>
    {children}
  </section>
);

function Customers({ q }: { q: string }) {
  const words = useWords(searchWords);
  const read = useReading<{ customers: CustomerFacts[] }>(q === "" ? undefined : "/operator/tenants", { q, take: 10 });
  const customers = read.data?.value.customers ?? [];
  if (customers.length === 0) return undefined;
  return (
    <Section title={words.customers}>
      <ul className="pad stack">
        {customers.map(({ tenant, name, customerNumber }) => (
          <li key={tenant}>
            <Link to={`/operator/tenants/${tenant}`}>{name}</Link>　<span className="quiet">{customerNumber}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Past({ q, tenant }: { q: string; tenant: string }) {
  const words = useWords(searchWords);
  const list = usePages<{ inquiries: ListedInquiry[]; cursor?: string }>("/inquiries", { tenant, q });
  return (
    <>
      <FoundInquiries title={words.past} inquiries={list.pages.flatMap((page) => page.inquiries)} />
      <More {...list} />
    </>
  );
}
