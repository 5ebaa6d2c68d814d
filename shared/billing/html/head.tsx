import { Fragment } from "react";
import type { Part } from "./billing-pages.tsx";
import { dayWithWeekday } from "./figures.ts";
import { addressEms, addressSize } from "./window-address.ts";

/** The recipient, where the window of an envelope shows it, and what the document is. */
export const Head = (part: Part) => (
  <header className="doc-head">
    <Recipient {...part} />
    <Title {...part} />
  </header>
);

const em = (size: number) => ({ fontSize: `${size}em` });

function Recipient({ document: { recipient }, words }: Part) {
  const { postalCode, address, name, department } = recipient;
  const sir = words.honorific && <span className="sir">{words.honorific}</span>;
  return (
    <div className="recipient" style={{ fontSize: `${addressSize(recipient)}pt` }}>
      <p className="addr">
        〒{postalCode}
        {address.map((line, index) => (
          <Fragment key={`${index}${line}`}>
            <br />
            {line}
          </Fragment>
        ))}
      </p>
      <p className="name" style={em(addressEms.name)}>
        {name}
        {!department && sir}
      </p>
      {department && (
        <p className="dept" style={em(addressEms.department)}>
          {department}
          {sir}
        </p>
      )}
    </div>
  );
}

function Title({ document, number, words }: Part) {
  const { kind, corrects, issuedOn, customerNumber, language } = document;
  const spread = language === "ja" ? (words.title.length > 5 ? "spread long" : "spread") : "";
  return (
    <div className="doc">
      <div className="title">
        {kind === "invoice" && corrects && <span className="again">{words.reissued}</span>}
        <h1 className={spread}>
          {words.title.slice(0, -1)}
          <span>{words.title.slice(-1)}</span>
        </h1>
      </div>
      <dl>
        <dt>{words.number}</dt>
        <dd>{number}</dd>
        <dt>{words.issuedOn}</dt>
        <dd className="u">{dayWithWeekday(issuedOn, language)}</dd>
        <dt>{words.customer}</dt>
        <dd>{customerNumber}</dd>
      </dl>
    </div>
  );
}
