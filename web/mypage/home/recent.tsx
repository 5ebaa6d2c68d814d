import { Link } from "react-router";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { RequestPage } from "#shared/requests/show-request.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { inquiryWords, stateMarks, stateNames } from "#web/support/inquiries/words.ts";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { stateMarks as requestMarks, requestWords } from "../requests/request-words.ts";
import style from "./home.module.css";
import { homeWords } from "./words.ts";

type Row = { id: string; to: string; title: string; about: string; mark: MarkKind; state: string; at: string };

const most = 6;

/** The newest inquiries and orders together. */
export function Recent() {
  const words = useWords(homeWords);
  const said = useWords(inquiryWords);
  const rows = useRows();
  return (
    <section className={`card ${style["list"]}`}>
      <h2 className="spread">
        {words.inquiries} <Link to="/mypage/inquiries">{words.all}</Link>
      </h2>
      {rows.length === 0 ? (
        <Empty title={words.noInquiries} />
      ) : (
        <Table
          caption={words.inquiries}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              title: said.subject,
              isHead: true,
              cell: ({ to, title, about }) => (
                <>
                  <Link to={to}>{title}</Link>
                  <div className="small quiet">{about}</div>
                </>
              ),
            },
            { title: said.stateOf, cell: ({ mark, state }) => <Status kind={mark}>{state}</Status> },
            { title: said.received, isNumber: true, cell: ({ at }) => <span className="u">{shortMoment(at)}</span> },
          ]}
        />
      )}
    </section>
  );
}

function useRows(): Row[] {
  const language = useLanguage();
  const names = useWords(stateNames);
  const requestNames = useWords(requestWords).states;
  const tenant = useTenant();
  const { inquiries } = useRead<{ inquiries: ListedInquiry[] }>("/inquiries", { take: most }).value;
  const { requests } = useRead<RequestPage>(`/tenants/${tenant}/requests`, { take: most }).value;
  return [
    ...inquiries.map(
      ({ id, subject, number, requester, state, receivedAt }): Row => ({
        id,
        to: `/mypage/inquiries/${id}`,
        title: subject,
        about: `${number}　${requester?.name ?? ""}`,
        mark: stateMarks[state],
        state: names[state],
        at: receivedAt,
      }),
    ),
    ...requests.map(
      ({ id, title, state, receivedAt, orderedBy }): Row => ({
        id,
        to: `/mypage/requests/${id}`,
        title: title[language],
        about: orderedBy.name,
        mark: requestMarks[state],
        state: requestNames[state],
        at: receivedAt,
      }),
    ),
  ]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, most);
}
