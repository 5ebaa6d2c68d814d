import { Settled } from "#shared/look/settled.tsx";
import { Breakable, Head } from "../../html/parts.tsx";
import { size, sizeChange, sizeUnit } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { SiteRow } from "../storage-section.ts";
import { storageWords } from "../words/storage-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";
import { SiteShare } from "./site-share.tsx";

const shownSites = 5;

/** The sites that grew most since the month before. */
export function GrowingSites({ report }: { report: MonthlyReport }) {
  const { sites, thresholds } = report.storage;
  const words = storageWords[report.language].grow;
  if (!sites) return <MissingPart report={report} source="sites" />;
  const growing = sites
    .filter(grew)
    .toSorted((a, b) => b.growthBytes - a.growthBytes)
    .slice(0, shownSites);
  const isFirst = sites.length > 0 && sites.every(({ growthBytes }) => growthBytes === null);
  const unit = sizeUnit(...growing.map(({ usedBytes }) => usedBytes));
  return (
    <Block title={words.title} small={growing.length > 0 && words.small(growing.length, sites.length)}>
      <PartlyRead report={report} source="sites" />
      {growing.length === 0 ? (
        <p className="none">
          <Settled>{isFirst ? words.firstMonth(sites.length) : words.none(sites.length)}</Settled>
        </p>
      ) : (
        <table className="grow">
          <Columns widths={[58, 10, 12, 20]} />
          <thead>
            <tr>
              <Head>{words.site}</Head>
              <Head className="num">{words.used(unit)}</Head>
              <Head className="num">{words.growth(unit)}</Head>
              <Head className="use">{words.share(thresholds.critical)}</Head>
            </tr>
          </thead>
          <tbody>
            {growing.map((site, index) => (
              <tr key={`${index}${site.name}`}>
                <td>
                  <Breakable>{site.name}</Breakable>
                </td>
                <td className="num">{size(site.usedBytes, unit)}</td>
                <td className="num">{sizeChange(site.growthBytes, unit)}</td>
                <td className="use">
                  <SiteShare site={site} report={report} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

const grew = (site: SiteRow): site is SiteRow & { growthBytes: number } => (site.growthBytes ?? 0) > 0;
