import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { japanTime } from "../../figures.ts";
import { Missing } from "../../html/parts.tsx";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport, SourceName } from "../model.ts";
import { partWords } from "../words/part-words.ts";

type Props = { report: MonthlyReport; source: SourceName; last?: string | undefined };

/** What could not be read, why, when it last could, and what happens next; `last` is what was read then. */
export function MissingPart({ report, source: name, last }: Props) {
  const words = partWords[report.language];
  const base = wordsIn(report.language);
  const source = report.sources.find((one) => one.name === name);
  const at = source?.asOf && base.asOf(base.moment(japanTime(source.asOf)));
  return (
    <Missing kind="unknown" title={words.notReadTitle(words.sources[name])}>
      <dl>
        <dt>{words.cause}</dt>
        <dd>{base.missing.causes[source?.cause ?? "unavailable"]}</dd>
        <dt>{last ? words.lastRead : words.lastReadAt}</dt>
        <dd>
          <Settled>{last ?? at ?? words.never}</Settled>
        </dd>
      </dl>
    </Missing>
  );
}

/** A source of which only a part could be read is said beside its figures, in a line. */
export function PartlyRead({ report, source: name }: Omit<Props, "last">) {
  const words = partWords[report.language];
  const source = report.sources.find((one) => one.name === name);
  if (source?.coverage !== "partial") return null;
  const { reached, cause } = source;
  return (
    <p className="partly">
      <Mark kind="caution" size={11} /> <b>{words.partlyTitle(words.sources[name])}</b>{" "}
      <Settled>
        {[reached && words.reached(reached.read, reached.all), cause && wordsIn(report.language).missing.causes[cause]]
          .filter((sentence) => sentence !== undefined)
          .join(wordsIn(report.language).space)}
      </Settled>
    </p>
  );
}
