import { Link } from "react-router";
import type { ShownRequest } from "#shared/requests/show-request.ts";
import { Status } from "#web/parts/mark.tsx";
import { day, dayAndTime, shortMoment } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { requestWords, stateMarks } from "./request-words.ts";
import style from "./requests.module.css";

const tableWords = both(
  { colon: "：", caption: "ご依頼（新しい順）", what: "ご依頼", state: "状態", next: "次の動き", received: "受付" },
  {
    colon: ": ",
    caption: "Requests, the newest first",
    what: "Request",
    state: "State",
    next: "What comes next",
    received: "Received",
  },
);

export function RequestTable({ requests }: { requests: readonly ShownRequest[] }) {
  const words = useWords(tableWords);
  const language = useLanguage();
  const said = useWords(requestWords);
  return (
    <div className={`card ${style["wide"]}`} tabIndex={0} role="region" aria-label={words.caption}>
      <table className={style["table"]}>
        <caption className="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.next}</th>
            <th scope="col">{words.received}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <td>
                <Link to={`/mypage/requests/${request.id}`}>
                  {request.title[language]}
                  {words.colon}
                  {request.headline}
                </Link>
                <span className="small quiet">{request.orderedBy.name}</span>
              </td>
              <td>
                <Status kind={stateMarks[request.state]}>{said.states[request.state]}</Status>
              </td>
              <td>
                {said.next[request.state]}
                <span className="small quiet">
                  {request.runAt !== undefined && request.state === "scheduled"
                    ? said.at(dayAndTime(request.runAt, language))
                    : isOpen(request) && said.due(day(request.dueBy, language))}
                </span>
              </td>
              <td className="u">{shortMoment(request.receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isOpen = ({ state }: ShownRequest) => !["done", "rejected", "cancelled"].includes(state);
