import { renderToStaticMarkup } from "react-dom/server";
import { fullDate } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { Logo } from "#shared/look/logo.tsx";
import { printCss, runningTexts } from "#shared/look/print-css.ts";
import { Settled } from "#shared/look/settled.tsx";
import { themeCss } from "#shared/look/theme.ts";
import type { LetterContent } from "./model.ts";

const css = `
.head { display: grid; grid-template-columns: 1fr 66mm; column-gap: 10mm; align-items: start; }
.head .name { font-size: 13pt; font-weight: 700; line-height: 1.5; } .head .name span { font-weight: 400; font-size: 10pt; margin-left: 2mm; white-space: nowrap; }
.from { font-size: 8.25pt; line-height: 1.7; } .from .co { font-size: 10.5pt; font-weight: 700; margin-top: 1.5mm; } .from svg { width: 6mm; height: 6mm; }
h1 { margin: 12mm 0 6mm; text-align: center; font-size: 18pt; letter-spacing: .12em; }
.facts { display: grid; grid-template-columns: max-content 1fr; font-size: 9.5pt; line-height: 1.65; margin-top: 6mm; border-top: .75pt solid var(--brand-40); }
.facts dt, .facts dd { padding: 1.6mm 1mm; border-bottom: .35pt solid #d5d8dc; } .facts dt { color: #616161; padding-right: 8mm; white-space: nowrap; } .facts dd { font-weight: 500; text-wrap: pretty; }
.lead + .lead { margin-top: 2mm; }
`;

/** A letter as HTML that needs nothing but the printer's fonts; the same letter gives the same text. */
export const letterHtml = (letter: LetterContent): string =>
  `<!doctype html>${renderToStaticMarkup(<LetterPage letter={letter} />)}`;

const sir = { ja: "御中", en: "" } as const;

function LetterPage({ letter }: { letter: LetterContent }) {
  const { language, title, issuer, recipient, madeOn, paragraphs, facts, tables } = letter;
  // Where English is read, the registered name stands below the English one.
  const inEnglish = language === "en" ? issuer.nameEn : undefined;
  const [from, registered] = inEnglish === undefined ? [issuer.name, []] : [inEnglish, [issuer.name]];
  const running = runningTexts({ head: `${recipient.name} ${sir[language]}`.trim(), part: title, foot: from });
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: `${themeCss()}${printCss}${running}${css}` }} />
      </head>
      <body>
        <div className="head">
          <div>
            <p className="name">
              {recipient.name}
              <span>{sir[language]}</span>
            </p>
            {recipient.department !== undefined && <p>{recipient.department}</p>}
          </div>
          <div className="from">
            <Logo size={24} />
            <p>{fullDate(Temporal.PlainDate.from(madeOn), language)}</p>
            <p className="co">{from}</p>
            {[...registered, ...issuer.address].map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>{issuer.mail}</p>
          </div>
        </div>
        <h1>{title}</h1>
        {paragraphs.map((text) => (
          <p className="lead" key={text}>
            <Settled>{text}</Settled>
          </p>
        ))}
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
        {tables.map((table) => (
          <LetterTable key={table.title} {...table} />
        ))}
      </body>
    </html>
  );
}

const Fact = ({ label, value }: LetterContent["facts"][number]) => (
  <>
    <dt>{label}</dt>
    <dd>
      <Settled>{value}</Settled>
    </dd>
  </>
);

const LetterTable = ({ title, columns, rows, note }: LetterContent["tables"][number]) => (
  <section className="block">
    <h2>{title}</h2>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join("|")}>
            {cells.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {note !== undefined && <p className="note">{note}</p>}
  </section>
);
