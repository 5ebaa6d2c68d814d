import { Temporal } from "#shared/base/time.ts";
import { count } from "../../figures.ts";
import { Breakable, Head, NumberCell } from "../../html/parts.tsx";
import { size, sizeChange, sized, sizeUnit } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { SiteRow } from "../storage-section.ts";
import { listsWords } from "../words/lists-words.ts";
import { partWords } from "../words/part-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";
import { PartlyRead } from "./missing-part.tsx";
import { SiteShare } from "./site-share.tsx";

type Props = { report: MonthlyReport; sites: readonly SiteRow[] };

/** Every site with what it holds, how it has grown, and when it was last used. */
export function SiteList({ report, sites }: Props) {
  const words = listsWords[report.language].sites;
  const total = sites.reduce((sum, { usedBytes }) => sum + usedBytes, 0);
  const unit = sizeUnit(sites[0]?.usedBytes);
  return (
    <Block title={words.title} small={sites.length > 0 && words.small(sites.length, sized(total))}>
      <PartlyRead report={report} source="sites" />
      {sites.length === 0 ? (
        <p className="none">{words.none}</p>
      ) : (
        <table className="dense">
          <Columns widths={[4, 46, 8, 8, 8, 17, 9]} />
          <thead>
            <tr>
              <Head className="num">No.</Head>
              <Head>{words.name}</Head>
              <Head className="num">{words.used(unit)}</Head>
              <Head className="num">{words.growth(unit)}</Head>
              <Head className="num">{words.files}</Head>
              <Head className="use">{words.share(report.storage.thresholds.critical)}</Head>
              <Head className="num">{words.active}</Head>
            </tr>
          </thead>
          <tbody>
            {sites.map((site, index) => (
              <SiteLine site={site} number={index + 1} report={report} unit={unit} key={`${index}${site.name}`} />
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

type LineProps = { site: SiteRow; number: number; report: MonthlyReport; unit: "GB" | "TB" };

function SiteLine({ site, number, report, unit }: LineProps) {
  const { name, owner, usedBytes, growthBytes, files, lastActiveOn } = site;
  const year = Number(report.month.slice(0, 4));
  return (
    <tr>
      <td className="num">{count(number)}</td>
      <td>
        <Breakable>{name}</Breakable>
        {owner && <span className="aside">{owner}</span>}
      </td>
      <td className="num">{size(usedBytes, unit)}</td>
      <NumberCell value={growthBytes ?? 0}>{growthBytes === null ? "—" : sizeChange(growthBytes, unit)}</NumberCell>
      <td className="num">{count(files)}</td>
      <td className="use">
        <SiteShare site={site} report={report} />
      </td>
      <td className="num">
        {lastActiveOn
          ? partWords[report.language].shortDay(Temporal.PlainDate.from(lastActiveOn), year)
          : listsWords[report.language].sites.never}
      </td>
    </tr>
  );
}
