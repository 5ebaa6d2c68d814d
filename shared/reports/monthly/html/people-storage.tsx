import { count } from "../../figures.ts";
import { Breakable, Head } from "../../html/parts.tsx";
import { rate, size, sizeChange, sized, sizeUnit } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { storageWords } from "../words/storage-words.ts";
import { Strip } from "./blocks.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";

type Props = { report: MonthlyReport; name: "oneDrive" | "mailboxes"; last: string | undefined };

const mostNames = 3;

/** What people's own stores hold together, and who is near the limit. */
export function PeopleStorage({ report, name, last }: Props) {
  const { language } = report;
  const words = storageWords[language];
  const shared = partWords[language];
  const people = report.storage[name];
  return (
    <div>
      <h2>
        {words.people[name]}
        {people && <small>{shared.people(people.people)}</small>}
      </h2>
      {people ? <Totals report={report} people={people} /> : <MissingPart report={report} source={name} last={last} />}
      <PartlyRead report={report} source={name} />
      {people && people.nearLimit.length > 0 && <Near report={report} people={people} />}
    </div>
  );
}

type People = NonNullable<MonthlyReport["storage"]["oneDrive"]>;

function Totals({ report: { language, storage }, people }: { report: MonthlyReport; people: People }) {
  const words = storageWords[language];
  const unit = sizeUnit(people.usedBytes);
  const near = people.nearLimit.length;
  return (
    <Strip
      language={language}
      kind="pair"
      figures={[
        {
          label: words.total,
          value: size(people.usedBytes, unit),
          unit,
          below: words.change(
            people.before === null ? "—" : `${sizeChange(people.usedBytes - people.before, unit)} ${unit}`,
          ),
        },
        {
          label: words.near(storage.thresholds.warning),
          value: count(near),
          unit: words.peopleUnit,
          below: near === 0 ? words.nobody : words.inWorkbook,
          state: near === 0 ? "good" : "caution",
        },
      ]}
    />
  );
}

const Near = ({ report: { language }, people }: { report: MonthlyReport; people: People }) => {
  const { nearHead } = storageWords[language];
  return (
    <table className="tight near">
      <thead>
        <tr>
          <Head>{nearHead.name}</Head>
          <Head className="num">{nearHead.used}</Head>
          <Head className="num">{nearHead.share}</Head>
        </tr>
      </thead>
      <tbody>
        {people.nearLimit.slice(0, mostNames).map(({ name, usedBytes, limitBytes }, index) => (
          <tr key={`${index}${name}`}>
            <td>
              <Breakable>{name}</Breakable>
            </td>
            <td className="num">{sized(usedBytes)}</td>
            <td className="num">{`${rate(usedBytes, limitBytes) ?? "—"}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
