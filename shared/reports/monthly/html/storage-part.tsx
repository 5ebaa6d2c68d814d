import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { wordsIn } from "../../wording.ts";
import type { Rich } from "../../words.ts";
import { rate, sized } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { storageWords } from "../words/storage-words.ts";
import { Asks, Comments } from "./blocks.tsx";
import { GrowingSites } from "./growing-sites.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";
import { Part } from "./part.tsx";
import { PeopleStorage } from "./people-storage.tsx";
import { ReachTable } from "./reach-table.tsx";
import { StorageChart } from "./storage-chart.tsx";
import { levelsOf } from "./storage-forecast.ts";
import { chartPlan } from "./storage-plan.ts";

type Props = { report: MonthlyReport };

const fewestMonths = 3;

/** When does it run out? */
export function StoragePart({ report }: Props) {
  const { sharePoint, dormant } = report.storage;
  const words = storageWords[report.language];
  return (
    <Part report={report} name="storage" lead={leadOf(report)}>
      <Asks report={report} section="storage" />
      <Comments report={report} section="storage" />
      <PartlyRead report={report} source="sharePoint" />
      {sharePoint ? (
        <Trend report={report} />
      ) : (
        <MissingPart report={report} source="sharePoint" last={lastOf(report, "sharePoint")} />
      )}
      <div className="cols block">
        <PeopleStorage report={report} name="oneDrive" last={lastOf(report, "oneDrive")} />
        <PeopleStorage report={report} name="mailboxes" last={lastOf(report, "mailboxes")} />
      </div>
      <GrowingSites report={report} />
      {dormant && dormant.sites > 0 && (
        <p className="note">
          <Settled>{words.dormant(dormant.sites, sized(dormant.usedBytes))}</Settled>
        </p>
      )}
    </Part>
  );
}

function leadOf(report: MonthlyReport): Rich {
  const { sharePoint } = report.storage;
  const words = storageWords[report.language];
  if (!sharePoint) return [{ strong: words.unread }];
  const { usedBytes, limitBytes } = sharePoint;
  const closing = closingOf(report);
  const ahead = levelsOf(report.storage).flatMap(({ percent, bytes, reached }) =>
    bytes > usedBytes && reached.is === "reached"
      ? [{ percent, on: words.about(Temporal.PlainDate.from(reached.on), closing) }]
      : [],
  );
  const limitOn = ahead.find(({ percent }) => percent === 100)?.on ?? null;
  const next = ahead[0] ?? null;
  return words.lead({
    share: limitBytes === null ? null : rate(usedBytes, limitBytes),
    used: sized(usedBytes),
    next: next?.percent === 100 ? null : next,
    limitOn,
  });
}

const closingOf = ({ month }: MonthlyReport): Temporal.PlainDate => {
  const last = Temporal.PlainYearMonth.from(month);
  return last.toPlainDate({ day: last.daysInMonth });
};

/** What was read last of what could not be read now. */
function lastOf({ storage: { lastRead }, language }: MonthlyReport, name: "sharePoint" | "oneDrive" | "mailboxes") {
  const last = lastRead.find((one) => one.name === name);
  if (!last) return undefined;
  const at = Temporal.Instant.from(last.asOf).toZonedDateTimeISO("Asia/Tokyo");
  return storageWords[language].lastRead(sized(last.usedBytes), wordsIn(language).moment(at));
}

function Trend({ report }: Props) {
  const { sharePoint } = report.storage;
  const words = storageWords[report.language];
  const base = wordsIn(report.language);
  if (!sharePoint) return null;
  const known = sharePoint.months.filter(({ usedBytes }) => usedBytes !== null).length;
  const plan = chartPlan(report, sharePoint);
  const missing = missingMonths(report);
  const isDrawn = known >= fewestMonths;
  return (
    <div className="block">
      <h2>
        {words.title}
        {isDrawn && <small>{words.caption(plan.unit, plan.y.min, plan.forecast !== null)}</small>}
      </h2>
      {isDrawn ? (
        <figure>
          <StorageChart report={report} sharePoint={sharePoint} plan={plan} />
        </figure>
      ) : (
        <p className="none">
          <Settled>{base.trend.tooShort(known)}</Settled>
        </p>
      )}
      {isDrawn && missing.length > 0 && (
        <p className="note">
          <Settled>{base.trend.missing(missing)}</Settled>
        </p>
      )}
      {sharePoint.limitBytes === null ? (
        <p className="note">{words.noLimit}</p>
      ) : (
        <ReachTable report={report} sharePoint={sharePoint} />
      )}
    </div>
  );
}

/** Months before the first reading are not missing: nobody was reading yet. */
function missingMonths({ storage: { sharePoint }, language }: MonthlyReport): string[] {
  const months = sharePoint?.months ?? [];
  const first = months.findIndex(({ usedBytes }) => usedBytes !== null);
  return months
    .slice(Math.max(0, first))
    .filter(({ usedBytes }) => usedBytes === null)
    .map(({ month }) => wordsIn(language).month(Temporal.PlainYearMonth.from(month)));
}
