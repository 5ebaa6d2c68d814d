import { Link } from "react-router";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { ShownRequest } from "#shared/requests/show-request.ts";
import { LinkButton } from "#web/parts/link-button.tsx";
import type { MarkKind } from "#web/parts/mark.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Empty, Loading } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { activityWords, inquiryMarks, requestMarks } from "./activity-words.ts";
import style from "./home.module.css";
import { useInquiries, useOrders } from "./use-waiting.ts";

type Line = {
  key: string;
  to: string;
  name: string;
  who: string;
  kind: MarkKind;
  state: string;
  /** What happens next, or happened last, and when. */
  next: readonly [what: string, at: string];
  isOver: boolean;
  at: string;
};

const mostShown = 6;

/** The inquiries and orders that go on, then the newest of the others, each with what happens next. */
export function Activity() {
  const words = useWords(activityWords);
  const language = useLanguage();
  const inquiries = useInquiries();
  const { orders } = useOrders();
  const asked = ({ id, number, subject, requester, state, stateSince, firstReplyAt, ...one }: ListedInquiry): Line => ({
    key: id,
    to: `/mypage/inquiries/${id}`,
    name: subject,
    who: [number, requester.name].filter(Boolean).join("　"),
    kind: inquiryMarks[state],
    state: words.inquiry[state],
    next:
      state === "waitingForRequester"
        ? [words.asked, stateSince]
        : firstReplyAt === undefined && one.firstReplyBy !== undefined && state === "new"
          ? [words.reply, one.firstReplyBy]
          : [words.since, stateSince],
    isOver: state === "resolved" || state === "closed",
    at: stateSince,
  });
  const ordered = ({ id, title, headline, orderedBy, state, stateSince, runAt, dueBy }: ShownRequest): Line => ({
    key: id,
    to: `/mypage/requests/${id}`,
    name: words.ordered(title[language], headline),
    who: orderedBy.name,
    kind: requestMarks[state],
    state: words.request[state],
    next: overStates.has(state) ? [words.since, stateSince] : [words.run, runAt ?? dueBy],
    isOver: overStates.has(state),
    at: stateSince,
  });
  if (!inquiries || !orders) return <Loading />;
  const lines = [...inquiries.filter(({ channel }) => channel !== "order").map(asked), ...orders.map(ordered)]
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || (a.at < b.at ? 1 : -1))
    .slice(0, mostShown);
  return (
    <section className={`card ${style["list"]}`}>
      <h2 className="spread">
        <span>{words.title}</span>
        <Link className="small" to="/mypage/inquiries">
          {words.all}
        </Link>
      </h2>
      {lines.length === 0 ? (
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      ) : (
        <section className={style["inside"]} tabIndex={0} aria-label={words.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.next}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, to, name, who, kind, state, next }) => (
                <tr key={key}>
                  <td>
                    <Link to={to}>{name}</Link>
                    <small>{who}</small>
                  </td>
                  <td>
                    <Status kind={kind}>{state}</Status>
                  </td>
                  <td className="small">
                    {next[0]}
                    <span>{dayAndTime(next[1], language)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={`row ${style["foot"]}`}>
        <LinkButton to="/">{words.ask}</LinkButton>
        <LinkButton to="/mypage/requests/new">{words.order}</LinkButton>
        <Link className="small" to="/mypage/requests">
          {words.allOrders}
        </Link>
      </p>
    </section>
  );
}

const overStates: ReadonlySet<ShownRequest["state"]> = new Set(["done", "failed", "rejected", "cancelled"]);
