import { Link } from "react-router";
import { Temporal } from "#shared/base/time.ts";
import type { TipWeek } from "#shared/content/tip-weeks.ts";
import { useRead } from "#web/api/queries.ts";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { Table } from "#web/parts/table.tsx";
import { day, shortDay, todayInJapan } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { planWords } from "./words.ts";

type When = "past" | "now" | "ahead";

const gapMarks: Record<When, MarkKind> = { past: "unknown", now: "decision", ahead: "caution" };

/** Which week has a tip and which none: customers are promised one in each (SUP-04). */
export function TipPlan() {
  const words = useWords(planWords);
  const { weeks } = useRead<{ weeks: TipWeek[] }>("/operator/tip-weeks").value;
  const today = todayInJapan();
  const whenOf = ({ beginsOn }: TipWeek): When =>
    beginsOn > today ? "ahead" : endOf(beginsOn) < today ? "past" : "now";
  const gaps = weeks.filter((week) => week.isMissing && whenOf(week) !== "past");
  return (
    <section className="card">
      <div className="pad">
        <h2>{words.title}</h2>
        <p className="quiet">{gaps.length === 0 ? words.complete : words.gaps(gaps.length)}</p>
      </div>
      <Table
        caption={words.title}
        rows={weeks}
        keyOf={({ beginsOn }) => beginsOn}
        edgeOf={(week) => (week.isMissing && whenOf(week) === "now" ? "decision" : undefined)}
        isStacked
        columns={[
          {
            title: words.week,
            isHead: true,
            cell: (week) => (
              <span className="u">
                {words.span(shortDay(week.beginsOn), shortDay(endOf(week.beginsOn)))}
                {whenOf(week) === "now" && <span className="small quiet"> {words.thisWeek}</span>}
              </span>
            ),
          },
          { title: words.tips, cell: (week) => <Tips week={week} when={whenOf(week)} /> },
        ]}
      />
    </section>
  );
}

const endOf = (monday: string): string => Temporal.PlainDate.from(monday).add({ days: 6 }).toString();

function Tips({ week: { beginsOn, tips, isMissing }, when }: { week: TipWeek; when: When }) {
  const words = useWords(planWords);
  const language = useLanguage();
  if (isMissing)
    return (
      <span className="row">
        <Status kind={gapMarks[when]}>{words.none[when]}</Status>
        {when !== "past" && <Link to={addressOfNew(beginsOn, when)}>{words.write}</Link>}
      </span>
    );
  return tips.map(({ slug, title, on, state }) => (
    <div key={slug} className="row">
      <Status kind={state === "published" ? "good" : "running"}>{words.states[state](day(on, language))}</Status>
      <Link to={`/operator/content/tip/${slug}`}>{title[language] ?? title.ja}</Link>
    </div>
  ));
}

/** Where the tip of a week is written, to come out when its first morning begins. */
const addressOfNew = (monday: string, when: When): string =>
  `/operator/content/tip/tip-${monday}${when === "ahead" ? `?at=${monday}T09:30` : ""}`;
