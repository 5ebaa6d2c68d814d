import { useSuspenseQueries } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import type { InquiryFigures } from "#shared/inquiries/figures.ts";
import { decimal, rate } from "#shared/reports/monthly/amounts.ts";
import { reading } from "#web/api/queries.ts";
import { Table } from "#web/parts/table.tsx";
import { monthOf } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { hours } from "../desk/business-time.ts";
import { monthsFrom, thisMonth } from "../money/months.ts";
import style from "./figures.module.css";
import { Glance } from "./glance.tsx";
import { figureWords } from "./words.ts";

/** A month at a glance, and beside those before it. */
export function MonthFigures({ tenant, month }: { tenant: string; month: string }) {
  const words = useWords(figureWords);
  const language = useLanguage();
  const [wanted] = useSearchParams();
  const months = useMonths(tenant, month);
  const addressOf = (one: string) => {
    const next = new URLSearchParams(wanted);
    next.set("month", one);
    return `?${next}`;
  };
  const chosen = months.find((one) => one.month === month);
  return (
    <>
      {chosen && <Glance figures={chosen} />}
      <section className={`card ${style["months"]}`}>
        <h2 className="pad">{words.months}</h2>
        <Table
          caption={words.months}
          rows={months}
          keyOf={(one) => one.month}
          isStacked="titled"
          columns={[
            {
              title: words.month,
              isHead: true,
              cell: (one) => (
                <Link className="u" to={addressOf(one.month)} aria-current={one.month === month}>
                  {monthOf(one.month, language)}
                </Link>
              ),
            },
            { title: words.received, isNumber: true, cell: ({ received }) => received },
            { title: words.rate, isNumber: true, cell: (one) => percent(one.answeredInTime, one.late) },
            { title: words.lateShort, isNumber: true, cell: ({ late }) => late },
            {
              title: words.medianShort,
              isNumber: true,
              cell: ({ medianFirstReplyMinutes: median }) => (median === undefined ? "—" : hours(Math.round(median))),
            },
            { title: words.open, isNumber: true, cell: ({ open }) => open },
            {
              title: words.callBacks,
              isNumber: true,
              cell: ({ callBacks: { inTime, late } }) => percent(inTime, late),
            },
            {
              title: words.rating,
              isNumber: true,
              cell: ({ satisfaction: { average } }) => (average === undefined ? "—" : decimal(average, 1)),
            },
          ]}
        />
      </section>
    </>
  );
}

const percent = (inTime: number, late: number): string => {
  const share = rate(inTime, inTime + late);
  return share === null ? "—" : `${share}%`;
};

const monthsShown = 6;

/** The last months up to now, the newest first; up to the wanted one where it is not among them. */
function useMonths(tenant: string, month: string) {
  const language = useLanguage();
  const now = thisMonth();
  const isRecent = month <= now && month > monthsFrom(now, -monthsShown);
  const months = Array.from({ length: monthsShown }, (_, back) => monthsFrom(isRecent ? now : month, -back));
  const read = useSuspenseQueries({
    queries: months.map((one) =>
      reading<InquiryFigures>("/operator/inquiry-figures", { tenant, month: one }, language),
    ),
  });
  return months.flatMap((one, at) => {
    const figures = read[at]?.data.value;
    return figures ? [{ month: one, ...figures }] : [];
  });
}
