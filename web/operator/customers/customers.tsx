import { Link, useSearchParams } from "react-router";
import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { usePages } from "#web/api/pages.ts";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { SearchBox } from "#web/parts/search-box.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { consentMarks, statusMarks } from "./marks.ts";
import { consentNames, customerWords, statusNames } from "./words.ts";

type CustomerPage = { customers: CustomerFacts[]; total: number; cursor?: string };

/** Every customer with where it stands, what it has consented to, and whether it can be read. */
export function Customers() {
  const words = useWords(customerWords);
  const [wanted, want] = useSearchParams();
  const q = wanted.get("q") ?? "";
  return (
    <Page title={words.title} actions={<LinkButton to="/operator/tenants/new">{words.register}</LinkButton>}>
      <SearchBox label={words.search} value={q} onSearch={(text) => want(text === "" ? {} : { q: text })} />
      <Guarded key={q}>
        <List q={q} clear={() => want({})} />
      </Guarded>
    </Page>
  );
}

function List({ q, clear }: { q: string; clear: () => void }) {
  const words = useWords(customerWords);
  const list = usePages<CustomerPage>("/operator/tenants", { q });
  const customers = list.pages.flatMap((page) => page.customers);
  const columns = useColumns();
  if (customers.length === 0)
    return (
      <div className="card">
        {q === "" ? (
          <Empty title={words.empty}>{words.emptyToDo}</Empty>
        ) : (
          <NoMatch title={words.noMatch} clear={clear} />
        )}
      </div>
    );
  return (
    <div className="card">
      <p className="pad small quiet">{words.total(list.pages[0]?.total ?? 0)}</p>
      <Table
        caption={words.title}
        columns={columns}
        rows={customers}
        keyOf={({ tenant }) => tenant}
        edgeOf={edgeOf}
        isStacked="titled"
      />
      <More {...list} />
    </div>
  );
}

const edgeOf = ({ consents, collector }: CustomerFacts) =>
  consents.watching.state === "refused" || consents.watching.state === "partial"
    ? "critical"
    : collector.failing.length > 0
      ? "unknown"
      : undefined;

function useColumns(): Column<CustomerFacts>[] {
  const words = useWords(customerWords);
  const statuses = useWords(statusNames);
  const consents = useWords(consentNames);
  return [
    {
      title: words.name,
      isHead: true,
      cell: ({ tenant, name, customerNumber }) => (
        <>
          <Link to={`/operator/tenants/${tenant}`}>{name}</Link>
          {customerNumber && <div className="small quiet">{customerNumber}</div>}
        </>
      ),
    },
    {
      title: words.status,
      cell: ({ status, endsOn }) => (
        <Status kind={statusMarks[status]}>{`${statuses[status]}${endsOn ? ` ${shortDay(endsOn)}` : ""}`}</Status>
      ),
    },
    { title: words.seats, isNumber: true, cell: ({ seats }) => seats?.basic ?? "—" },
    {
      title: words.watching,
      cell: ({ consents: { watching } }) => (
        <Status kind={consentMarks[watching.state]}>{consents[watching.state]}</Status>
      ),
    },
    {
      title: words.changing,
      cell: ({ consents: { changing } }) => (
        <Status kind={consentMarks[changing.state]}>{consents[changing.state]}</Status>
      ),
    },
    {
      title: words.readings,
      cell: ({ collector: { failing, readAt } }) => {
        if (readAt === undefined) return <Status kind="unknown">{words.never}</Status>;
        return failing.length === 0 ? (
          <Status kind="good">{words.allRead}</Status>
        ) : (
          <Status kind="unknown">{words.unread(failing.length)}</Status>
        );
      },
    },
  ];
}
