import { startOfDay, Temporal } from "#shared/base/time.ts";
import { printCss, runningTexts } from "#shared/look/print-css.ts";
import { themeCss } from "#shared/look/theme.ts";
import type { BillingDocument } from "../model.ts";
import { billingCss } from "./billing-css.ts";
import { Closing } from "./closing.tsx";
import { Head } from "./head.tsx";
import { LineTable } from "./line-table.tsx";
import { Summary } from "./summary.tsx";
import { billingWords } from "./wording.ts";
import type { InvoiceWords } from "./words.ts";

export type Pages = { document: BillingDocument; number: string; service: string };
export type Part = Pages & { words: InvoiceWords };

/** A whole document: who to, what and how much on top, then its lines, what they come to, and how it is paid. */
export function BillingPages(pages: Pages) {
  const { document, number } = pages;
  const { issuer, issuedOn, recipient } = document;
  const words = billingWords(document);
  const part = { ...pages, words };
  const to = [recipient.name, words.honorific].filter(Boolean).join(" ");
  const running = runningTexts({ head: to, part: words.title, foot: `${words.number} ${number}` });
  const css = [themeCss(), printCss, running, billingCss].join("\n");
  return (
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{[words.title, number, to].join(" ")}</title>
        <meta name="author" content={issuer.name} />
        <meta name="dcterms.created" content={startOfDay(Temporal.PlainDate.from(issuedOn)).toString()} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <Head {...part} />
          <Summary {...part} />
          <LineTable {...part} />
          <Closing {...part} />
        </main>
      </body>
    </html>
  );
}
