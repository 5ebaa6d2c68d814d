import { count } from "../../figures.ts";
import { Breakable, Head } from "../../html/parts.tsx";
import type { MonthlyReport } from "../model.ts";
import { listsWords } from "../words/lists-words.ts";
import { Block } from "./blocks.tsx";
import { DeviceList } from "./device-list.tsx";
import { Columns } from "./late-tables.tsx";
import { MissingPart } from "./missing-part.tsx";
import { Part } from "./part.tsx";
import { SiteList } from "./site-list.tsx";

type Props = { report: MonthlyReport };

/** Every site, device and app: what the sections tell of is found here by name. */
export function ListsPart({ report }: Props) {
  const { storage, devices, apps } = report;
  return (
    <Part report={report} name="lists">
      <p className="note">{listsWords[report.language].intro}</p>
      {storage.sites ? (
        <SiteList report={report} sites={storage.sites} />
      ) : (
        <MissingPart report={report} source="sites" />
      )}
      {devices ? <DeviceList report={report} devices={devices} /> : <MissingPart report={report} source="devices" />}
      {apps ? <AppList report={report} apps={apps} /> : <MissingPart report={report} source="apps" />}
    </Part>
  );
}

function AppList({ report: { language }, apps }: Props & { apps: NonNullable<MonthlyReport["apps"]> }) {
  const words = listsWords[language].apps;
  return (
    <Block title={words.title} small={words.small(apps.length)}>
      {apps.length === 0 ? (
        <p className="none">{words.none}</p>
      ) : (
        <table className="dense">
          <Columns widths={[68, 16, 8.5, 7.5]} />
          <thead>
            <tr>
              <Head>{words.name}</Head>
              <Head>{words.version}</Head>
              <Head>{words.platform}</Head>
              <Head className="num">{words.devices}</Head>
            </tr>
          </thead>
          <tbody>
            {apps.map(({ name, version, publisher, platform, devices }, index) => (
              <tr key={`${index}${name}`}>
                <td>
                  <Breakable>{name}</Breakable>
                  {publisher && <span className="aside">{publisher}</span>}
                </td>
                <td>{version ?? "—"}</td>
                <td>{platform ?? "—"}</td>
                <td className="num">{count(devices)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}
