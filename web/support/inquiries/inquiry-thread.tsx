import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import type { InquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { useRead } from "#web/api/queries.ts";
import { Page } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import type { Me } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import { InquiryStanding } from "./inquiry-standing.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { Satisfaction } from "./satisfaction.tsx";
import style from "./thread.module.css";
import { ThreadActions } from "./thread-actions.tsx";
import { ThreadEntries } from "./thread-entries.tsx";
import { ThreadFacts } from "./thread-facts.tsx";
import { threadWords } from "./thread-words.ts";
import { useChange } from "./use-change.ts";

type ThreadProps = { id: string; me: Me; at: string };

/** The whole thread, the oldest first, with what its reader can do; `at` is where inquiries are shown. */
export function InquiryThreadView({ id, me, at }: ThreadProps) {
  const [query] = useSearchParams();
  const acceptedAt = query.get("acceptedAt") ?? undefined;
  const { value } = useRead<InquiryThread | InquiryStatus>(`/inquiries/${id}`, { acceptedAt });
  if (!("history" in value)) return <InquiryStanding status={value} />;
  return <Whole thread={value} asked={id} me={me} at={at} />;
}

type WholeProps = { thread: InquiryThread; asked: string; me: Me; at: string };

function Whole({ thread, asked, me, at }: WholeProps) {
  const words = useWords(threadWords);
  const change = useChange(thread);
  const newest = useRef<HTMLDivElement>(null);
  useEffect(() => newest.current?.scrollIntoView({ block: "nearest" }), []);
  const isMine = me.mail.toLowerCase() === thread.requester.mail?.toLowerCase();
  const canWrite = me.role !== "operator" && thread.mergedInto === null;
  return (
    <Page title={thread.subject}>
      <div className={style["desk"]}>
        <div className={style["thread"]}>
          {thread.id !== asked && <Message kind="info">{words.merged}</Message>}
          <ThreadEntries thread={thread} newSince={change.overtaken?.since} />
          <div ref={newest} />
          {isMine && <Satisfaction thread={thread} />}
          {isMine && canWrite && <ThreadActions thread={thread} change={change} />}
          {canWrite && <ReplyBox key={thread.id} thread={thread} at={at} />}
        </div>
        <ThreadFacts thread={thread} {...(isMine && canWrite && { change })} />
      </div>
      <p>
        <Link to={at}>{words.back}</Link>
      </p>
    </Page>
  );
}
