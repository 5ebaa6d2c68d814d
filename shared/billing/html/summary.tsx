import { Logo } from "#shared/look/logo.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { monthWords } from "../month/line-words.ts";
import type { Part } from "./billing-pages.tsx";
import { day, dayRange, dayWithWeekday, yen } from "./figures.ts";
import { Seal } from "./seal.tsx";

type Fact = { term: string; values: readonly string[]; isFirst?: boolean };

/** The amount and all that the law asks for, on the first page however many lines follow; beside it who issues. */
export const Summary = (part: Part) => (
  <div className="second">
    <div>
      <p className="greet">
        {part.words.greeting.map((line) => (
          <span className="line" key={line}>
            {line}
          </span>
        ))}
      </p>
      <dl className="amount">
        <dt>
          {part.words.amount}
          <small>{part.words.taxed}</small>
        </dt>
        <dd>{yen(Math.abs(part.document.totalYen))}</dd>
      </dl>
      <dl className="facts">
        {factsOf(part).map((fact) => (
          <FactRow key={fact.term} {...fact} />
        ))}
      </dl>
    </div>
    <IssuedBy {...part} />
  </div>
);

function factsOf({ document, words, service }: Part): Fact[] {
  const { kind, language, month, period, dueOn, taxes, corrects, correctsIssuedOn, reason } = document;
  const original =
    corrects && correctsIssuedOn ? words.originalFrom(corrects, day(correctsIssuedOn, language)) : corrects;
  const ofRate = ({ taxPercent, netYen, taxYen }: (typeof taxes)[number]) =>
    words.ofRate(words.rate(taxPercent), yen(netYen), taxPercent === null ? undefined : yen(taxYen));
  return [
    ...(dueOn ? [{ term: words.due, values: [dayWithWeekday(dueOn, language)], isFirst: true }] : []),
    { term: words.about, values: [words.subject(monthWords(month, language), service)] },
    { term: words.period, values: [dayRange(period, language)] },
    ...(kind === "late-fee-statement" ? [] : [{ term: words.breakdown, values: taxes.map(ofRate) }]),
    ...(original ? [{ term: words.corrects, values: [original] }] : []),
    ...(reason ? [{ term: words.reason, values: [reason] }] : []),
  ];
}

const FactRow = ({ term, values, isFirst = false }: Fact) => (
  <>
    <dt>{term}</dt>
    <dd className={isFirst ? "first" : undefined}>
      {values.map((value) => (
        <span className="line" key={value}>
          <Settled>{value}</Settled>
        </span>
      ))}
    </dd>
  </>
);

const IssuedBy = ({ document: { issuer, kind, language }, words, service }: Part) => (
  <div className="from">
    <div className="brandline">
      <Logo size={22} />
      <span>{service}</span>
    </div>
    <p className="co">{issuer.name}</p>
    {language === "en" && issuer.nameEn !== undefined && <p className="where">{issuer.nameEn}</p>}
    <p className="where">
      {[`〒${issuer.postalCode}`, ...issuer.address].map((line) => (
        <span className="line" key={line}>
          {line}
        </span>
      ))}
    </p>
    <p>{[issuer.mail, issuer.phone].filter(Boolean).join(" ")}</p>
    {kind !== "late-fee-statement" && (
      <p className="reg">
        <span>{words.registration}</span>
        {issuer.registrationNumber}
      </p>
    )}
    <Seal name={issuer.name} label={words.seal} />
  </div>
);
