import { Link } from "react-router";
import { Status } from "#web/parts/mark.tsx";
import type { Column } from "#web/parts/table.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { languageOf, useLanguage, useWords } from "#web/words/language.ts";
import type { Found } from "./found.ts";
import { Marked } from "./marked.tsx";
import { inquiryWords, nextSteps, stateMarks, stateNames } from "./words.ts";

/** What a list says of each inquiry; `at` is where it is shown. */
export function useColumns(at: string): Column<Found>[] {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const next = useWords(nextSteps);
  const language = useLanguage();
  return [
    {
      title: words.subject,
      isHead: true,
      cell: ({ id, subject, number, requester, isConfidential, excerpt }) => (
        <>
          <Link to={`${at}/${id}`} lang={languageOf(subject)}>
            {subject}
          </Link>
          {excerpt && !subject.includes(excerpt.text) && <Marked excerpt={excerpt} />}
          <div className="small quiet">
            {number}　{requester?.name}
            {isConfidential && `　${words.confidential}`}
          </div>
        </>
      ),
    },
    {
      title: words.stateOf,
      cell: ({ state }) => (
        <span className="u">
          <Status kind={stateMarks[state]}>{names[state]}</Status>
        </span>
      ),
    },
    {
      title: words.next,
      cell: ({ firstReplyAt, firstReplyBy, state }) =>
        firstReplyAt === undefined && (state === "new" || state === "inProgress")
          ? words.firstReply(dayAndTime(firstReplyBy, language))
          : next[state],
    },
    {
      title: words.received,
      isNumber: true,
      cell: ({ receivedAt }) => <span className="u">{shortMoment(receivedAt)}</span>,
    },
  ];
}
