import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { FoundDocument } from "#shared/billing/books/search-documents.ts";
import { usePages } from "#web/api/pages.ts";
import { Download } from "#web/parts/download.tsx";
import { Entry, type FormField } from "#web/parts/form-dialog.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { monthOf, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useWayBack } from "../money/back.tsx";
import style from "../money/money.module.css";
import { MoneyPage } from "../money/money-page.tsx";
import { monthsFrom, thisMonth } from "../money/months.ts";
import { Amount } from "../money/yen.tsx";
import own from "./documents.module.css";
import { DocumentFiles } from "./files.tsx";
import { PaymentStanding } from "./payment-standing.tsx";
import { documentWords } from "./words.ts";

const names = ["from", "to", "minYen", "maxYen", "counterparty", "number", "payment"] as const;
type Query = Partial<Record<(typeof names)[number], string>>;

/** Whatever was issued, found by day, amount, counterparty and number. */
export function Documents() {
  const words = useWords(documentWords);
  const [wanted, want] = useSearchParams();
  useWayBack("/operator/billing/documents");
  const asked = Object.fromEntries(
    names.flatMap((name) => (wanted.get(name) ? [[name, wanted.get(name) ?? ""]] : [])),
  ) as Query;
  const query = Object.keys(asked).length > 0 ? asked : { from: `${monthsFrom(thisMonth(), -2)}-01` };
  return (
    <MoneyPage title={words.title} lead={words.lead}>
      <Search query={query} onSearch={(next) => want(next)} />
      <Guarded key={JSON.stringify(query)}>
        <Found query={query} />
      </Guarded>
    </MoneyPage>
  );
}

function Search({ query, onSearch }: { query: Query; onSearch: (query: Record<string, string>) => void }) {
  const words = useWords(documentWords);
  const [typed, setTyped] = useState<Query>(query);
  const types: Record<keyof Query, NonNullable<FormField["type"]>> = {
    from: "date",
    to: "date",
    minYen: "number",
    maxYen: "number",
    counterparty: "text",
    number: "text",
    payment: "text",
  };
  const options = Object.entries(words.wanted).map(([value, name]) => ({ value, name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== "")));
  };
  return (
    <form className="card pad" role="search" aria-label={words.title} onSubmit={submit}>
      <div className={`${style["fields"]} ${style["narrow"]}`}>
        {names.map((name) => (
          <Entry
            key={name}
            field={{
              name,
              label: words[name],
              type: types[name],
              isPlain: true,
              ...(name === "payment" && { options }),
            }}
            value={typed[name] ?? ""}
            error={undefined}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <Button type="submit" appearance="primary" className={own["search"] ?? ""}>
          {words.search}
        </Button>
      </div>
    </form>
  );
}

function Found({ query }: { query: Query }) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const list = usePages<{ documents: FoundDocument[]; cursor?: string }>("/operator/billing/documents", query);
  const documents = list.pages.flatMap((page) => page.documents);
  const columns: Column<FoundDocument>[] = [
    { title: words.issuedOn, cell: ({ issuedOn }) => <span className="u">{shortDay(issuedOn)}</span> },
    {
      title: words.document,
      isHead: true,
      cell: ({ number, kind }) => (
        <>
          <Link to={`/operator/billing/documents/${number}`}>{number}</Link>
          <div className="small quiet">{words.kinds[kind]}</div>
        </>
      ),
    },
    {
      title: words.counterparty,
      cell: ({ tenant, counterparty, customerNumber }) => (
        <>
          <Link to={`/operator/tenants/${tenant}/receivables`}>{counterparty}</Link>
          <div className="small quiet">{customerNumber}</div>
        </>
      ),
    },
    { title: words.month, cell: ({ month }) => <span className="u">{monthOf(month, language)}</span> },
    { title: words.total, isNumber: true, cell: ({ totalYen }) => <Amount value={totalYen} isStrong /> },
    { title: words.payment, cell: ({ payment }) => <PaymentStanding payment={payment} /> },
    { title: words.files, cell: (one) => <DocumentFiles {...one} isSmall /> },
  ];
  return (
    <div className="card" style={{ marginTop: 16 }}>
      {documents.length === 0 ? (
        <Empty title={words.none}>{words.noneToDo}</Empty>
      ) : (
        <>
          <div className="spread pad">
            <p className="small quiet">{words.found(documents.length, list.hasMore)}</p>
            <Download size="small" path="/operator/billing/documents" query={{ ...query, format: "xlsx" }}>
              {words.excel}
            </Download>
          </div>
          <Table caption={words.title} rows={documents} keyOf={({ number }) => number} columns={columns} isStacked />
        </>
      )}
      <More {...list} />
    </div>
  );
}
