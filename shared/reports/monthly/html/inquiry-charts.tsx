import { Temporal } from "#shared/base/time.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { supportWords } from "../words/support-words.ts";
import { ClassBars } from "./bars.tsx";
import { Columns } from "./columns.tsx";
import { Key } from "./inks.tsx";

type Props = { report: MonthlyReport };

/** What came in by week and how long the first answer took, side by side. */
export function InquiryCharts({ report }: Props) {
  const { received, answered, open } = report.support.inquiries;
  if (received + answered + open === 0) return <p className="none block">{supportWords[report.language].nothing}</p>;
  return (
    <div className="cols block together">
      <Weeks report={report} />
      <Replies report={report} />
    </div>
  );
}

const kinds = [
  { as: "main", of: "inTime" },
  { as: "late", of: "late" },
  { as: "unknown", of: "waiting" },
] as const;

function Weeks({ report: { support, language } }: Props) {
  const words = supportWords[language];
  const used = kinds.filter(({ of }) => of !== "waiting" || support.inquiries.weeks.some((week) => week.waiting > 0));
  const weeks = support.inquiries.weeks.map((week) => ({ ...week, label: weekLabel(week.from, week.to, language) }));
  return (
    <div>
      <h2>
        {words.weeksTitle}
        <Key items={used.map(({ as, of }) => ({ as, name: words.weeks[of] }))} />
      </h2>
      <figure>
        <Columns
          width={314}
          height={150}
          thick={30}
          columns={weeks.map((week) => ({
            label: week.label,
            parts: kinds.map(({ as, of }) => ({ as, value: week[of] })),
            above: week.late > 0 ? words.weekLate(week.late) : undefined,
          }))}
          spoken={weeks
            .map(({ label, inTime, late, waiting }) => words.weekSpoken(label, inTime, late, waiting))
            .join(" ")}
        />
      </figure>
    </div>
  );
}

/** 10/5–9, or 10/5 for a week of one day. */
function weekLabel(from: string, to: string, language: MonthlyReport["language"]): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (language === "en") return first.equals(last) ? `${first.day}` : `${first.day}–${last.day}`;
  return first.equals(last) ? `${first.month}/${first.day}` : `${first.month}/${first.day}〜${last.day}`;
}

const classes = ["hour", "fourHours", "businessDay", "inTime", "late"] as const;

function Replies({ report: { support, language } }: Props) {
  const words = supportWords[language];
  const { firstReplies } = support.inquiries;
  return (
    <div>
      <h2>
        {words.repliesTitle}
        <small>{words.repliesSmall}</small>
      </h2>
      <figure>
        <ClassBars
          labelWidth={96}
          rows={classes.map((name) => ({
            label: words.replies[name],
            value: firstReplies[name],
            as: name === "late" ? "late" : "main",
          }))}
          spoken={partWords[language].joined(classes.map((name) => `${words.replies[name]} ${firstReplies[name]}`))}
        />
      </figure>
    </div>
  );
}
