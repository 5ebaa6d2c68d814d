import { Settled } from "#shared/look/settled.tsx";
import { count, japanTime } from "../../figures.ts";
import { Breakable, Head, Status } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import type { ProtectionSection } from "../protection-section.ts";
import { partWords } from "../words/part-words.ts";
import { categoryName, protectionWords } from "../words/protection-words.ts";
import { Block } from "./blocks.tsx";
import { Columns } from "./late-tables.tsx";
import { PcName } from "./pc-name.tsx";

type Read = NonNullable<ProtectionSection["protection"]>;
type Props = { report: MonthlyReport; protection: Read };

const mostRows = 20;
const detectedColumn = { after: 14, width: 27, points: 7.75 };
const weakColumn = { width: 34, points: 7.75 };

/** What was detected, and which PCs are not fully protected. */
export const DetectionTables = (props: Props) => (
  <>
    <Detections {...props} />
    <Weak {...props} />
  </>
);

function Detections({ report: { language }, protection }: Props) {
  const words = protectionWords[language].detections;
  const { detections } = protection;
  const shared = partWords[language];
  return (
    <Block title={words.title} small={shared.items(detections.length)}>
      {detections.length === 0 ? (
        <p className="none">
          <Settled>{words.none(protection)}</Settled>
        </p>
      ) : (
        <table className="tight">
          <Columns widths={[detectedColumn.after, detectedColumn.width, 43, 16]} />
          <thead>
            <tr>
              <Head>{words.at}</Head>
              <Head>{words.device}</Head>
              <Head>{words.name}</Head>
              <Head>{words.state}</Head>
            </tr>
          </thead>
          <tbody>
            {detections.slice(0, mostRows).map(({ at, device, owner, name, category, isRemediated }, index) => (
              <tr className={isRemediated ? undefined : "act"} key={`${index}${device}${name}`}>
                <td className="name">{at ? wordsIn(language).shortMoment(japanTime(at)) : words.noTime}</td>
                <td>
                  <b>
                    <PcName name={device} column={detectedColumn} />
                  </b>
                  {owner && <span className="sub">{owner}</span>}
                </td>
                <td>
                  <Breakable>{name}</Breakable>
                  <span className="sub">{categoryName(category, language)}</span>
                </td>
                <td>
                  <Status kind={isRemediated ? "good" : "decision"}>{isRemediated ? words.done : words.open}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {detections.length > mostRows && (
        <p className="note">{shared.othersInWorkbook(shared.items(detections.length - mostRows))}</p>
      )}
    </Block>
  );
}

function Weak({ report: { language }, protection }: Props) {
  const words = protectionWords[language].weak;
  const shared = partWords[language];
  const base = wordsIn(language);
  const rows = [
    ...protection.withoutRealTime.map(({ name }) => ({ name, kind: "caution", state: words.off, note: "" }) as const),
    ...protection.staleDefinitions.map(
      ({ name, signatureVersion }) =>
        ({
          name,
          kind: "caution",
          state: words.stale,
          note: signatureVersion ? words.version(signatureVersion) : "",
        }) as const,
    ),
    ...protection.unknown.map(
      ({ name, lastContactAt }) =>
        ({
          name,
          kind: "unknown",
          state: words.unknown,
          note: lastContactAt ? words.lastSeen(base.shortMoment(japanTime(lastContactAt))) : "",
        }) as const,
    ),
  ];
  const versions = protection.versions.slice(0, 4).map((one) => words.versionOf(one.engineVersion, one.count));
  return (
    <>
      {rows.length > 0 && (
        <Block title={words.title} small={shared.pcs(rows.length)}>
          <table className="tight">
            <Columns widths={[weakColumn.width, 30, 36]} />
            <thead>
              <tr>
                <Head>{words.head.device}</Head>
                <Head>{words.head.state}</Head>
                <Head>{words.head.note}</Head>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, mostRows).map(({ name, kind, state, note }, index) => (
                <tr key={`${index}${name}`}>
                  <td>
                    <b>
                      <PcName name={name} column={weakColumn} />
                    </b>
                  </td>
                  <td>
                    <Status kind={kind}>{state}</Status>
                  </td>
                  <td>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > mostRows && (
            <p className="note">{shared.othersInWorkbook(shared.pcs(rows.length - mostRows))}</p>
          )}
        </Block>
      )}
      {versions.length > 0 && (
        <p className="note">
          {words.versions(shared.joined(versions))}
          {protection.versions.length > 4 && ` (+${count(protection.versions.length - 4)})`}
        </p>
      )}
    </>
  );
}
