import { Button } from "@fluentui/react-components";
import type { InquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { signIn, useSession } from "#web/session/session.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { threadWords } from "./thread-words.ts";
import { nextSteps, stateMarks, stateNames } from "./words.ts";

/** Where an inquiry stands, for whoever has its address: neither what was asked nor by whom. */
export function InquiryStanding({ status }: { status: InquiryStatus }) {
  const words = useWords(threadWords);
  const language = useLanguage();
  const session = useSession();
  const names = useWords(stateNames);
  const next = useWords(nextSteps);
  return (
    <Page title={words.status}>
      <div className={`card ${style["standing"]}`}>
        {status.state === "accepted" ? (
          <Status kind="waiting">{words.waiting}</Status>
        ) : (
          <>
            <Status kind={stateMarks[status.state]}>{names[status.state]}</Status>
            <p>{next[status.state]}</p>
            <dl className="facts">
              <dt>{words.number}</dt>
              <dd>{status.number}</dd>
              <dt>{words.received}</dt>
              <dd>{dayAndTime(status.receivedAt, language)}</dd>
              <dt>{words.promise}</dt>
              <dd>{words.promised(dayAndTime(status.firstReplyBy, language))}</dd>
            </dl>
          </>
        )}
        {session.state === "signed-out" && (
          <>
            <p className="quiet">{words.onlyStatus}</p>
            <div>
              <Button onClick={() => void signIn()}>{words.signIn}</Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
