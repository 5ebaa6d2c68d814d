import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { InquiryFigures } from "#shared/inquiries/figures.ts";
import { decimal, rate } from "#shared/reports/monthly/amounts.ts";
import { type Fact, FactStrip } from "#web/parts/fact-strip.tsx";
import { Mark } from "#web/parts/mark.tsx";
import { useWords } from "#web/words/language.ts";
import { hours } from "../desk/business-time.ts";
import { figureWords, type ShownCount } from "./words.ts";

/** The month's figures, each with a way to the inquiries of which it is made. */
export function Glance({ figures }: { figures: InquiryFigures }) {
  const words = useWords(figureWords);
  const { received, answeredInTime, late, medianFirstReplyMinutes: median, open, callBacks, satisfaction } = figures;
  const shareOf = (name: string, show: ShownCount, inTime: number, all: number): Fact => ({
    name,
    value: (
      <ToCounted show={show} name={name} many={inTime}>
        {all === 0 ? "—" : `${rate(inTime, all)}%`}
      </ToCounted>
    ),
    ...(all > 0 && { unit: words.inTimeOf(inTime, all) }),
  });
  const countOf = (name: string, show: ShownCount, many: number): Fact => ({
    name,
    value: (
      <ToCounted show={show} name={name} many={many}>
        {many}
      </ToCounted>
    ),
    unit: words.unit,
  });
  return (
    <FactStrip
      facts={[
        countOf(words.received, "received", received),
        shareOf(words.inTime, "answeredInTime", answeredInTime, answeredInTime + late),
        {
          name: words.late,
          value: (
            <>
              {late > 0 && <Mark kind="critical" size={18} />}{" "}
              <ToCounted show="late" name={words.late} many={late}>
                {late}
              </ToCounted>
            </>
          ),
          unit: words.unit,
        },
        {
          name: words.median,
          value: median === undefined ? "—" : hours(Math.round(median)),
          ...(median !== undefined && { unit: words.medianUnit }),
        },
        countOf(words.open, "open", open),
        ...(callBacks.asked > 0
          ? [shareOf(words.callBacks, "callBacks", callBacks.inTime, callBacks.inTime + callBacks.late)]
          : []),
        {
          name: words.rating,
          value: (
            <ToCounted show="rated" name={words.rating} many={satisfaction.answers}>
              {satisfaction.average === undefined ? "—" : decimal(satisfaction.average, 1)}
            </ToCounted>
          ),
          ...(satisfaction.answers > 0 && { unit: words.ratings(satisfaction.answers) }),
        },
      ]}
    />
  );
}

type ToCountedProps = { show: ShownCount; name: string; many: number; children: ReactNode };

/** Narrows the list below to what a figure counts, and goes there; of nothing there is no list. */
function ToCounted({ show, name, many, children }: ToCountedProps) {
  const words = useWords(figureWords);
  const [wanted] = useSearchParams();
  if (many === 0) return children;
  const next = new URLSearchParams(wanted);
  next.set("show", show);
  return (
    <Link to={`?${next}`} onClick={() => document.getElementById("counted")?.focus()}>
      {children}
      <span className="hidden"> {words.see(name, many)}</span>
    </Link>
  );
}
