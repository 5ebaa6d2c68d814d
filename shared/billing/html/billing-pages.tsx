import { Logo } from "#shared/look/logo.tsx";
import { printCss, runningTexts } from "#shared/look/print-css.ts";
import { Settled } from "#shared/look/settled.tsx";
import { themeCss } from "#shared/look/theme.ts";
import type { BillingDocument } from "../model.ts";
import { monthWords } from "../month/line-words.ts";
import { billingCss } from "./billing-css.ts";
import { Closing } from "./closing.tsx";
import { LineTable } from "./line-table.tsx";
import { Seal } from "./seal.tsx";
import { billingWords, dayRange, dayWithWeekday, type InvoiceWords, yen } from "./words.ts";

export type Pages = { document: BillingDocument; number: string; service: string };
export type Part = Pages & { words: InvoiceWords };

/** A whole document: who to, what and how much on top, then its lines, what they come to, and how it is paid. */
export function BillingPages(pages: Pages) {
  const { document, number } = pages;
  const words = billingWords(document);
  const part = { ...pages, words };
  const foot = `${words.number} ${number}`;
  const css = [themeCss(), printCss, runningTexts({ head: "", part: "", foot }), billingCss].join("\n");
  return (
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{[words.title, number, document.recipient.name, words.honorific].filter(Boolean).join(" ")}</title>
        <meta name="author" content={document.issuer.name} />
        <meta name="dcterms.created" content={document.issuedOn} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <Head {...part} />
          <Second {...part} />
          <LineTable {...part} />
          <Closing {...part} />
        </main>
      </body>
    </html>
  );
}

function Head({ document, number, words }: Part) {
  const { recipient, issuedOn, customerNumber, language } = document;
  const sir = words.honorific && <span className="sir">{words.honorific}</span>;
  return (
    <header className="doc-head">
      <div className="recipient">
        <p className="addr">
          〒{recipient.postalCode}
          {recipient.address.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p className="name">
          {recipient.name}
          {!recipient.department && sir}
        </p>
        {recipient.department && (
          <p className="dept">
            {recipient.department}
            {sir}
          </p>
        )}
      </div>
      <div className={words.title.length > 5 && language === "ja" ? "doc long" : "doc"}>
        {document.kind === "invoice" && document.corrects && <span className="again">{words.reissued}</span>}
        <h1>{words.title}</h1>
        <dl>
          <dt>{words.number}</dt>
          <dd>{number}</dd>
          <dt>{words.issuedOn}</dt>
          <dd className="u">{dayWithWeekday(issuedOn, language)}</dd>
          <dt>{words.customer}</dt>
          <dd>{customerNumber}</dd>
        </dl>
      </div>
    </header>
  );
}

function Second({ document, words, service }: Part) {
  const { issuer, language, month, totalYen, dueOn, corrects, reason } = document;
  const facts: [string, string][] = [
    ...(dueOn ? [[words.due, dayWithWeekday(dueOn, language)] satisfies [string, string]] : []),
    [words.about, words.subject(monthWords(month, language), service)],
    [words.period, dayRange(document.period, language)],
    ...(corrects ? [[words.corrects, corrects] satisfies [string, string]] : []),
    ...(reason ? [[words.reason, reason] satisfies [string, string]] : []),
  ];
  return (
    <div className="second">
      <div>
        <p className="greet">
          {words.greeting.map((line, index) => (
            <span key={line}>
              {index > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
        <dl className="amount">
          <dt>
            {words.amount}
            <small>{words.taxed}</small>
          </dt>
          <dd>{yen(Math.abs(totalYen))}</dd>
        </dl>
        <dl className="due">
          {facts.map(([term, value], index) => (
            <FactRow key={term} term={term} value={value} isFirst={index === 0} />
          ))}
        </dl>
      </div>
      <div className="from">
        <div className="brandline">
          <Logo size={22} />
          <span>{service}</span>
        </div>
        <p className="co">{issuer.name}</p>
        <p>
          〒{issuer.postalCode}
          <br />
          {issuer.address.join(" ")}
          <br />
          {issuer.mail}
        </p>
        <p className="reg">
          <span>{words.registration}</span>
          {issuer.registrationNumber}
        </p>
        <Seal name={issuer.name} label={words.seal} />
      </div>
    </div>
  );
}

const FactRow = ({ term, value, isFirst }: { term: string; value: string; isFirst: boolean }) => (
  <>
    <dt>{term}</dt>
    <dd className={isFirst ? "first" : undefined}>
      <Settled>{value}</Settled>
    </dd>
  </>
);
