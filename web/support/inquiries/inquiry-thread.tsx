import { useState } from "react";
import { useNavigate } from "react-router";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Loading, Message, Refusal } from "#web/parts/states.tsx";
import type { Me } from "#web/session/session.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Rating } from "./rating.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { ThreadEntries } from "./thread-entries.tsx";
import { inquiryWords, stateMarks, stateNames } from "./words.ts";

type ThreadProps = { id: string; me: Me; at: string };

/** All that was said of an inquiry, oldest first, with what its reader may do next; `at` is where inquiries are shown. */
export function InquiryThreadView({ id, me, at }: ThreadProps) {
  const words = useWords(inquiryWords);
  const path = `/inquiries/${id}`;
  const { data, error, refetch } = useReading<InquiryThread>(path);
  const [outcome, setOutcome] = useState<"follow-up" | { error: unknown }>();
  const navigate = useNavigate();
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={6} />;
  const thread = data.value;
  if (!("history" in thread))
    return (
      <Page title={words.statusTitle}>
        <p className="card pad">{words.waiting}</p>
      </Page>
    );
  const change = async (body: object) => {
    try {
      await ask(path, { method: "PATCH", body, version: thread.version });
      setOutcome(undefined);
    } catch (refused) {
      setOutcome({ error: refused });
    }
    await readAgain("/inquiries");
  };
  const onSent = (inquiry: string) => {
    if (inquiry === thread.id) return;
    setOutcome("follow-up");
    void navigate(`${at}/${inquiry}`);
  };
  return (
    <Page title={thread.subject} lead={<Standing thread={thread} />}>
      <div className="stack">
        {outcome === "follow-up" && <Message kind="info">{words.afterClosed}</Message>}
        {typeof outcome === "object" &&
          (isRefused(outcome.error, "stale-version") ? (
            <Message kind="caution">{words.changed}</Message>
          ) : (
            <Refusal error={outcome.error} />
          ))}
        <ThreadEntries thread={thread} />
        <Rating thread={thread} me={me} rate={(satisfaction) => change({ satisfaction })} />
        <ReplyForm thread={thread} onSent={onSent} change={change} />
      </div>
    </Page>
  );
}

function Standing({ thread }: { thread: InquiryThread }) {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const { number, state, firstReplyAt, firstReplyBy, closesAt, isConfidential } = thread;
  return (
    <div className="row">
      <span className="u">{number}</span>
      <Status kind={stateMarks[state]}>{names[state]}</Status>
      {firstReplyAt === undefined && (state === "new" || state === "inProgress") && (
        <span>{words.firstReply(dayAndTime(firstReplyBy, language))}</span>
      )}
      {closesAt && <span>{words.closesAt(dayAndTime(closesAt, language))}</span>}
      {isConfidential && <span className="quiet">{words.confidential}</span>}
    </div>
  );
}
