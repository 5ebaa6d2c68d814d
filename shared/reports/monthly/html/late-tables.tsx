import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { Head } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import { sized } from "../amounts.ts";
import type { DevicesSection } from "../devices-section.ts";
import type { MonthlyReport } from "../model.ts";
import { devicesWords } from "../words/devices-words.ts";
import { partWords } from "../words/part-words.ts";
import { Block } from "./blocks.tsx";
import { PcName } from "./pc-name.tsx";

type Read = NonNullable<DevicesSection>;
type Props = { report: MonthlyReport; devices: Read };

const mostRows = 20;
const pcColumn = { width: 24, points: 7.75 };

/** The PCs that are late, by name, with the likely reason and what helps. */
export function LateTable({ report, devices: { late, patches } }: Props) {
  const words = devicesWords[report.language];
  const shared = partWords[report.language];
  if (late.length === 0) return patches ? <p className="note block">{words.noLate}</p> : null;
  return (
    <Block title={words.lateTitle} small={shared.pcs(late.length)}>
      <table className="pcs">
        <Columns widths={[pcColumn.width, 16, 8, 12, 20, 20]} />
        <thead>
          <tr>
            <Head>{words.heads.pc}</Head>
            <Head>{words.heads.owner}</Head>
            <Head className="num">{words.heads.since}</Head>
            <Head className="num">{words.heads.contact}</Head>
            <Head>{words.heads.reason}</Head>
            <Head>{words.heads.step}</Head>
          </tr>
        </thead>
        <tbody>
          {late.slice(0, mostRows).map((pc, index) => (
            <tr className={pc.reason === "out-of-support" ? "act" : undefined} key={`${index}${pc.name}`}>
              <PcCell pc={pc} />
              <td>{pc.owner ?? words.noOwner}</td>
              <td className="num">{words.days(pc.daysSinceRelease)}</td>
              <LastContact at={pc.lastContactAt} report={report} />
              <td>
                <Settled>
                  {words.reasons[pc.reason] + (pc.freeBytes === undefined ? "" : words.free(sized(pc.freeBytes, "GB")))}
                </Settled>
              </td>
              <td>{words.steps[pc.reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Others all={late.length} report={report} />
    </Block>
  );
}

/** The PCs of which nobody can say whether they are late, by name, with the cause. */
export function NotJudgedTable({ report, devices: { notJudged } }: Props) {
  const words = devicesWords[report.language];
  const shared = partWords[report.language];
  if (notJudged.length === 0) return null;
  return (
    <Block title={words.notJudgedTitle} small={`${shared.pcs(notJudged.length)}${shared.bar}${words.notCounted}`}>
      <table className="pcs">
        <Columns widths={[pcColumn.width, 24, 14, 38]} />
        <thead>
          <tr>
            <Head>{words.heads.pc}</Head>
            <Head>{words.heads.owner}</Head>
            <Head className="num">{words.heads.contact}</Head>
            <Head>{words.heads.why}</Head>
          </tr>
        </thead>
        <tbody>
          {notJudged.slice(0, mostRows).map((pc, index) => (
            <tr key={`${index}${pc.name}`}>
              <PcCell pc={pc} isUnknown />
              <td>{pc.owner ?? words.noOwner}</td>
              <LastContact at={pc.lastContactAt} report={report} />
              <td>{words.whys[pc.why]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Others all={notJudged.length} report={report} />
    </Block>
  );
}

/** Widths in percent: what is fixed in millimetres could grow past the page. */
export const Columns = ({ widths }: { widths: readonly number[] }) => (
  <colgroup>
    {widths.map((width, index) => (
      <col style={{ width: `${width}%` }} key={`${index}-${width}`} />
    ))}
  </colgroup>
);

/** 25H2 and its build; what all Windows have in common is left out. */
export const osText = ({ windows, osVersion }: { windows?: string | undefined; osVersion: string }): string =>
  [windows, osVersion.replace(/^10\.0\.(?=\d{5})/, "")].filter(Boolean).join(" ");

type Pc = { name: string; osVersion: string; windows?: string | undefined };

const PcCell = ({ pc, isUnknown = false }: { pc: Pc; isUnknown?: boolean }) => (
  <td>
    <b>
      <PcName name={pc.name} column={pcColumn}>
        {isUnknown && (
          <>
            {" "}
            <Mark kind="unknown" size={10} />
          </>
        )}
      </PcName>
    </b>
    <span className="sub">{osText(pc) || "—"}</span>
  </td>
);

const LastContact = ({ at, report }: { at: string | undefined; report: MonthlyReport }) => (
  <td className="num">{at ? wordsIn(report.language).shortMoment(japanTime(at)) : "—"}</td>
);

const Others = ({ all, report }: { all: number; report: MonthlyReport }) =>
  all > mostRows && (
    <p className="note">{partWords[report.language].others(partWords[report.language].pcs(all - mostRows))}</p>
  );
