import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { Head, Status } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import type { ProtectionSection } from "../protection-section.ts";
import { partWords } from "../words/part-words.ts";
import { protectionWords } from "../words/protection-words.ts";
import { Block } from "./blocks.tsx";
import { Columns as Bars } from "./columns.tsx";
import { Key } from "./inks.tsx";
import { Columns } from "./late-tables.tsx";
import { Told } from "./told.tsx";

type Alerts = NonNullable<ProtectionSection["alerts"]>;
type Props = { report: MonthlyReport; alerts: Alerts };

const kinds = [
  { as: "late", of: "high" },
  { as: "main", of: "medium" },
  { as: "soft", of: "low" },
] as const;
const mostRows = 20;

/** How many alerts the months had, and the grave ones told in full. */
export const AlertTables = (props: Props) => (
  <>
    <Months {...props} />
    <High {...props} />
  </>
);

function Months({ report: { language }, alerts: { months } }: Props) {
  const words = protectionWords[language].alerts;
  const base = wordsIn(language);
  const columns = months.map(({ month, counts }, index) => {
    const at = Temporal.PlainYearMonth.from(month);
    return {
      label: base.monthTick(at, index === 0 || at.month === 1),
      parts: counts && kinds.map(({ as, of }) => ({ as, value: counts[of] })),
      above: counts && counts.high > 0 ? words.highOf(counts.high) : undefined,
    };
  });
  const spoken = months.flatMap(({ month, counts }) =>
    counts ? words.month(base.month(Temporal.PlainYearMonth.from(month)), counts.high, counts.medium, counts.low) : [],
  );
  return (
    <div className="block together">
      <h2>
        {words.title}
        <Key items={kinds.map(({ as, of }) => ({ as, name: words[of] }))} />
      </h2>
      <figure>
        <Bars
          columns={columns}
          width={657}
          height={110}
          thick={24}
          spoken={words.spoken(partWords[language].joined(spoken))}
        />
      </figure>
      {months.some(({ counts }) => counts === null) && <p className="note">{words.before}</p>}
    </div>
  );
}

function High({ report: { language }, alerts: { high } }: Props) {
  const words = protectionWords[language].high;
  const shared = partWords[language];
  return (
    <Block title={words.title} small={shared.items(high.length)}>
      {high.length === 0 ? (
        <p className="none">{words.none}</p>
      ) : (
        <table className="tight">
          <Columns widths={[16, 54, 15, 15]} />
          <thead>
            <tr>
              <Head>{words.at}</Head>
              <Head>{words.what}</Head>
              <Head className="num">{words.took}</Head>
              <Head>{words.state}</Head>
            </tr>
          </thead>
          <tbody>
            {high.slice(0, mostRows).map(({ at, title, subjects, state, minutesToResolve, findings }) => (
              <tr className={state === "open" ? "act" : undefined} key={`${at}${title}`}>
                <td className="name">{wordsIn(language).shortMoment(japanTime(at))}</td>
                <td>
                  <Settled>{title}</Settled>
                  {subjects.length > 0 && <span className="sub">{shared.joined(subjects)}</span>}
                  <Told told={findings} language={language} />
                </td>
                <td className="num">{minutesToResolve === undefined ? "—" : shared.minutes(minutesToResolve)}</td>
                <td>
                  <Status kind={state === "open" ? "decision" : "good"}>
                    {state === "open" ? words.open : words.resolved}
                  </Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {high.length > mostRows && (
        <p className="note">{shared.othersInWorkbook(shared.items(high.length - mostRows))}</p>
      )}
    </Block>
  );
}
