import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { Temporal } from "#shared/base/time.ts";
import { type Count, countedAs } from "#shared/inquiries/figures.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { allPages } from "#web/api/pages.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useNow } from "../desk/use-now.ts";
import { stateMarks, stateNames } from "../inquiries/words.ts";
import style from "./figures.module.css";
import { countNames, figureWords, type ShownCount, shownCounts } from "./words.ts";

type InquiryPage = { inquiries: ListedInquiry[]; cursor?: string };

/** The inquiries that the figures of a month count, all of them or as one of the figures does. */
export function Counted({ tenant, month }: { tenant: string; month: string }) {
  const words = useWords(figureWords);
  const names = useWords(countNames);
  const [wanted] = useSearchParams();
  const now = useNow();
  const inquiries = useInquiries(tenant, month);
  const as = (count: Count) => countedAs(count, inquiries, now);
  const show = shownCounts.find((count) => count === wanted.get("show")) ?? "received";
  const rows = as(show);
  const columns = useColumns(show);
  const choices = shownCounts.filter((count) => count === "received" || count === show || as(count).length > 0);
  return (
    <section className="card">
      <h2 id="counted" className="pad" tabIndex={-1}>
        {words.counted}
      </h2>
      <div className={style["tabs"]}>
        <ChoiceTabs
          label={words.narrow}
          name="show"
          choices={choices.map((count) => ({
            value: count === "received" ? undefined : count,
            name: names[count],
            count: as(count).length,
          }))}
        />
      </div>
      {rows.length > 0 ? (
        <Table caption={words.counted} rows={rows} keyOf={({ id }) => id} isStacked="titled" columns={columns} />
      ) : (
        <Empty title={show === "received" ? words.empty : words.none}>{show === "received" && words.emptyWhy}</Empty>
      )}
    </section>
  );
}

/** All that a customer sent in a month of Japan, the newest first. */
function useInquiries(tenant: string, month: string): ListedInquiry[] {
  const to = `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}`;
  const query = { tenant, from: `${month}-01`, to };
  return useSuspenseQuery({
    queryKey: ["/inquiries", query, "whole"],
    queryFn: async ({ signal }) =>
      (await allPages<InquiryPage>("/inquiries", 200, signal, query)).flatMap((page) => page.inquiries),
  }).data;
}

function useColumns(show: ShownCount): Column<ListedInquiry>[] {
  const words = useWords(figureWords);
  const states = useWords(stateNames);
  const isCall = show === "callBacks" || show === "calledBackLate";
  return [
    { title: words.number, cell: ({ number }) => <span className="u">{number}</span> },
    {
      title: words.subject,
      isHead: true,
      cell: ({ id, subject }) => <Link to={`/operator/inquiries/${id}`}>{subject || words.noSubject}</Link>,
    },
    {
      title: words.state,
      cell: ({ state }) => (
        <span className="u">
          <Status kind={stateMarks[state]}>{states[state]}</Status>
        </span>
      ),
    },
    { title: words.receivedAt, cell: ({ receivedAt }) => <span className="u">{shortMoment(receivedAt)}</span> },
    {
      title: isCall ? words.callBack : words.firstReply,
      cell: (inquiry) => <Answer inquiry={inquiry} isCall={isCall} />,
    },
    { title: words.rating, cell: ({ satisfaction }) => <Rating satisfaction={satisfaction} /> },
  ];
}

/** When it was answered, or by when it should be, and whether that is in time. */
function Answer({ inquiry, isCall }: { inquiry: ListedInquiry; isCall: boolean }) {
  const words = useWords(figureWords);
  const now = useNow();
  const { firstReplyAt, firstReplyBy, callBackBy } = inquiry;
  const is = (count: Count) => countedAs(count, [inquiry], now).length > 0;
  const by = isCall ? (callBackBy ?? firstReplyBy) : firstReplyBy;
  return (
    <>
      {is(isCall ? "calledBackLate" : "late") ? (
        <Status kind="critical">{words.isLate}</Status>
      ) : is(isCall ? "calledBackInTime" : "answeredInTime") ? (
        <Status kind="good">{words.isInTime}</Status>
      ) : (
        <Status kind="waiting">{words.notYet}</Status>
      )}
      <div className="small quiet">
        {firstReplyAt !== undefined && (
          <>
            <span className="u">{shortMoment(firstReplyAt)}</span>{" "}
          </>
        )}
        <span className="u">{words.by(shortMoment(by))}</span>
      </div>
    </>
  );
}

function Rating({ satisfaction }: Pick<ListedInquiry, "satisfaction">) {
  const words = useWords(figureWords);
  if (!satisfaction) return "—";
  return (
    <>
      <span className="u">{words.score(satisfaction.score)}</span>
      {satisfaction.comment !== undefined && <div className="small">{satisfaction.comment}</div>}
    </>
  );
}
