import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { Head, Status } from "../../html/parts.tsx";
import { sized, sizeUnit } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { StorageSection } from "../storage-section.ts";
import { storageWords } from "../words/storage-words.ts";
import { Columns } from "./late-tables.tsx";
import { type Level, levelsOf } from "./storage-forecast.ts";

type Props = { report: MonthlyReport; sharePoint: NonNullable<StorageSection["sharePoint"]> };

/** When each level is reached: early, as expected, late. */
export function ReachTable({ report, sharePoint: { usedBytes, limitBytes } }: Props) {
  const words = storageWords[report.language];
  const { reachHeads: heads } = words;
  const unit = sizeUnit(limitBytes);
  return (
    <table className="reach">
      <Columns widths={[36, 14, 16, 18, 16]} />
      <thead>
        <tr>
          <Head>{heads.level}</Head>
          <Head className="num">{heads.size}</Head>
          <Head className="num">{heads.early}</Head>
          <Head className="num">{heads.expected}</Head>
          <Head className="num">{heads.late}</Head>
        </tr>
      </thead>
      <tbody>
        {levelsOf(report.storage).map((level, index) => (
          <tr key={level.percent}>
            <td>
              <LevelName level={level} index={index} usedBytes={usedBytes} report={report} />
            </td>
            <td className="num">{sized(level.bytes, unit)}</td>
            <Days level={level} usedBytes={usedBytes} report={report} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type LevelProps = { level: Level; usedBytes: number; report: MonthlyReport };
type NameProps = LevelProps & { index: number };

/** A mark only where the level is reached, or will be. */
function LevelName({ level: { percent, bytes, reached }, index, usedBytes, report: { language } }: NameProps) {
  const words = storageWords[language];
  if (percent === 100) return words.full;
  const name = words.levelName(percent, index === 0 ? words.warning : words.critical);
  if (usedBytes < bytes && reached.is !== "reached") return name;
  return <Status kind={index === 0 ? "caution" : "decision"}>{name}</Status>;
}

function Days({ level: { bytes, reached }, usedBytes, report: { language, month } }: LevelProps) {
  const words = storageWords[language];
  const said =
    usedBytes >= bytes
      ? words.already
      : reached.is === "never"
        ? words.never
        : reached.is === "too-little-history"
          ? words.tooLittle(reached.days)
          : undefined;
  if (said !== undefined || reached.is !== "reached")
    return (
      <td className="num" colSpan={3}>
        <Settled>{said ?? ""}</Settled>
      </td>
    );
  const closing = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 28 });
  const about = (day: string) => words.about(Temporal.PlainDate.from(day), closing);
  return (
    <>
      <td className="num">{about(reached.early)}</td>
      <td className="num">
        <b>{about(reached.on)}</b>
      </td>
      <td className="num">{reached.late === undefined ? words.openEnd : about(reached.late)}</td>
    </>
  );
}
