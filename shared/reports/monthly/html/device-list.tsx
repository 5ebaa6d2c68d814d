import { Mark, type MarkKind } from "#shared/look/marks.tsx";
import { japanTime } from "../../figures.ts";
import { Head } from "../../html/parts.tsx";
import type { DeviceRow, DevicesSection } from "../devices-section.ts";
import type { MonthlyReport } from "../model.ts";
import { listsWords } from "../words/lists-words.ts";
import { partWords } from "../words/part-words.ts";
import { Block } from "./blocks.tsx";
import { Columns, osText } from "./late-tables.tsx";
import { PcName } from "./pc-name.tsx";

const nameColumn = { width: 17, points: 7.25 };
/** What is long in one language is short in the other. */
const widths = {
  ja: [nameColumn.width, 26.5, 20.5, 9, 12, 6, 9],
  en: [nameColumn.width, 17, 20.5, 13.5, 13.5, 9, 9.5],
};

type Props = { report: MonthlyReport; devices: NonNullable<DevicesSection> };

/** Only what is not as it should be bears a mark, so that it is found among a thousand. */
const complianceMarks: Record<DeviceRow["compliance"], MarkKind | undefined> = {
  compliant: undefined,
  grace: "caution",
  noncompliant: "decision",
  unknown: "unknown",
};
const patchMarks: Record<DeviceRow["patch"], MarkKind | undefined> = {
  current: undefined,
  "in-grace": undefined,
  late: "caution",
  "out-of-support": "decision",
  "not-judged": "unknown",
  "not-windows": undefined,
};

/** Every device on a line of its own. */
export function DeviceList({ report, devices: { rows } }: Props) {
  const words = listsWords[report.language].devices;
  return (
    <Block title={words.title} small={rows.length > 0 && words.small(rows.length)}>
      {rows.length === 0 ? (
        <p className="none">{words.none}</p>
      ) : (
        <table className="dense">
          <Columns widths={widths[report.language]} />
          <thead>
            <tr>
              <Head>{words.name}</Head>
              <Head>{words.owner}</Head>
              <Head>{words.os}</Head>
              <Head>{words.compliance}</Head>
              <Head>{words.patch}</Head>
              <Head>{words.encrypted}</Head>
              <Head className="num">{words.contact}</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <DeviceLine row={row} report={report} key={`${index}${row.name}`} />
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

function DeviceLine({ row, report }: { row: DeviceRow; report: MonthlyReport }) {
  const words = listsWords[report.language].devices;
  const year = Number(report.month.slice(0, 4));
  const [compliance, patch] = [complianceMarks[row.compliance], patchMarks[row.patch]];
  return (
    <tr>
      <td>
        <PcName name={row.name} column={nameColumn} />
      </td>
      <td>{row.owner ?? "—"}</td>
      <td className="os">{osText({ ...row, windows: row.windows ?? row.operatingSystem })}</td>
      <td className="state">
        {compliance && <Mark kind={compliance} size={10} />}
        {words.complianceStates[row.compliance]}
      </td>
      <td className="state">
        {patch && <Mark kind={patch} size={10} />}
        {words.patchStates[row.patch]}
      </td>
      <td>{row.isEncrypted ? words.yes : words.no}</td>
      <td className="num">
        {row.lastContactAt
          ? partWords[report.language].shortDay(japanTime(row.lastContactAt).toPlainDate(), year)
          : "—"}
      </td>
    </tr>
  );
}
