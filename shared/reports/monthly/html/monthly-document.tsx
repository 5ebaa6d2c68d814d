import { Temporal } from "#shared/base/time.ts";
import { namedPage, printCss, runningTexts } from "#shared/look/print-css.ts";
import { themeCss } from "#shared/look/theme.ts";
import { licenceCss } from "../../html/licence-css.ts";
import { BarPatterns } from "../../html/row-bar.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { coverWords } from "../words/cover-words.ts";
import { partWords } from "../words/part-words.ts";
import { ContractPart } from "./contract-part.tsx";
import { Cover } from "./cover.tsx";
import { coverCss } from "./cover-css.ts";
import { DevicesPart } from "./devices-part.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { LatePattern } from "./inks.tsx";
import { ListsPart } from "./lists-part.tsx";
import { partNamesOf } from "./part.tsx";
import { partCss } from "./part-css.ts";
import { ProtectionPart } from "./protection-part.tsx";
import { RecommendationsPart } from "./recommendations-part.tsx";
import { StoragePart } from "./storage-part.tsx";
import { SupportPart } from "./support-part.tsx";

/** The whole document: cover, five sections, what we suggest, the lists, and where the figures come from. */
export function MonthlyDocument({ report }: { report: MonthlyReport }) {
  const words = coverWords[report.language];
  const month = wordsIn(report.language).month(Temporal.PlainYearMonth.from(report.month));
  return (
    <html lang={report.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{words.documentTitle(report.tenantName, month)}</title>
        <meta name="author" content={report.providerName} />
        <meta name="dcterms.created" content={`${report.issuedOn}T00:00:00+09:00`} />
        <style dangerouslySetInnerHTML={{ __html: cssFor(report, month) }} />
      </head>
      <body>
        <BarPatterns />
        <LatePattern />
        <Cover report={report} />
        <ContractPart report={report} />
        <DevicesPart report={report} />
        <ProtectionPart report={report} />
        <StoragePart report={report} />
        <SupportPart report={report} />
        {report.recommendations.length > 0 && <RecommendationsPart report={report} />}
        <ListsPart report={report} />
        <EvidencePart report={report} />
      </body>
    </html>
  );
}

function cssFor(report: MonthlyReport, month: string): string {
  const { language, tenantName, providerName, issuedOn } = report;
  const words = coverWords[language];
  const { parts } = partWords[language];
  const year = Temporal.PlainDate.from(issuedOn).year;
  return [
    themeCss(),
    printCss,
    licenceCss,
    partCss,
    coverCss,
    runningTexts({
      head: words.runningHead(tenantName, month),
      part: "",
      foot: words.handling(providerName, year),
    }),
    ...partNamesOf(report).map((name) => namedPage(name, `${parts[name].number} ${parts[name].title}`)),
  ].join("\n");
}
