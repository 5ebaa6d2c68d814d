import { printCss, runningTexts } from "#shared/look/print-css.ts";
import { themeCss } from "#shared/look/theme.ts";
import { japanTime } from "../figures.ts";
import type { LicenceReport } from "../model.ts";
import { periodText, wordsIn } from "../wording.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { licenceCss } from "./licence-css.ts";
import { LicenceSection } from "./licence-section.tsx";
import { BarPatterns } from "./row-bar.tsx";
import { TrendBlock } from "./trend-block.tsx";

/** The whole document: its running head and foot, the stocktake, the trend, and where the figures come from. */
export function LicenceDocument({ report }: { report: LicenceReport }) {
  const words = wordsIn(report.language);
  const period = periodText(report);
  const running = runningTexts({
    head: words.runningHead(report.tenantName, period),
    part: words.title,
    foot: words.runningFoot(report.providerName, japanTime(report.reading.readAt).year),
  });
  const css = [themeCss(), printCss, licenceCss, running].join("\n");
  return (
    <html lang={report.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{words.documentTitle(report.tenantName, period)}</title>
        <meta name="author" content={report.providerName} />
        <meta name="dcterms.created" content={report.reading.readAt} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <BarPatterns />
        <LicenceSection report={report} words={words} />
        <TrendBlock report={report} words={words} />
        <EvidenceSection report={report} words={words} />
      </body>
    </html>
  );
}
