import { renderToStaticMarkup } from "react-dom/server";
import { printCss, runningTexts } from "#shared/look/print-css.ts";
import { themeCss } from "#shared/look/theme.ts";
import type { MonthlyReport } from "../model.ts";

export const monthlyReportHtml = (report: MonthlyReport): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={report.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{report.number}</title>
        <meta name="dcterms.created" content={`${report.issuedOn}T00:00:00Z`} />
        <style
          dangerouslySetInnerHTML={{
            __html: [
              themeCss(),
              printCss,
              runningTexts({ head: report.tenantName, part: report.month, foot: report.providerName }),
            ].join("\n"),
          }}
        />
      </head>
      <body>
        <h1>
          {report.tenantName} {report.month} {report.version > 1 && `第${report.version}版 ${report.changed}`}
        </h1>
        {report.comments.map(({ section, text, by }) => (
          <p key={section}>
            {text} {by}
          </p>
        ))}
      </body>
    </html>,
  )}`;
