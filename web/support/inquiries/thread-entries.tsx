import { LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { FileLinks } from "./file-links.tsx";
import style from "./thread.module.css";
import { inquiryWords, type State, stateNames } from "./words.ts";

type Entry = InquiryThread["history"][number];

/** What was said and done, oldest first: words in boxes, changes of state as thin lines, inner notes apart. */
export function ThreadEntries({ thread }: { thread: InquiryThread }) {
  const words = useWords(inquiryWords);
  const { id, description, requester, receivedAt, attachments, mail } = thread;
  return (
    <ol className={style["thread"]}>
      <li>
        <Said
          name={requester.name}
          at={receivedAt}
          text={description}
          quoted={mail?.quoted}
          files={<FileLinks inquiry={id} version={1} files={attachments} />}
        />
        {mail?.leftOut.map(({ name, reason }) => (
          <p key={name} className="small quiet">
            {words.leftOut(name, reason)}
          </p>
        ))}
      </li>
      {thread.history
        .filter(({ version }) => version > 1)
        .map((entry) => (
          <li key={entry.version}>
            <Happened inquiry={id} entry={entry} />
          </li>
        ))}
    </ol>
  );
}

function Happened({ inquiry, entry }: { inquiry: string; entry: Entry }) {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const { message, at, by, version, changes } = entry;
  const state = changes.find(({ field }) => field === "state")?.to as State | undefined;
  return (
    <>
      {message && (
        <Said
          name={message.side === "support" ? `${by.name}（${words.support}）` : by.name}
          at={at}
          text={message.text}
          quoted={message.mail?.quoted}
          isNote={message.visibility === "internal"}
          files={<FileLinks inquiry={inquiry} version={version} files={message.attachments} />}
        />
      )}
      {(state !== undefined || message === undefined) && (
        <p className={style["change"]}>
          {dayAndTime(at, language)}　{state === undefined ? words.other : words.became(names[state])}
        </p>
      )}
    </>
  );
}

type SaidProps = {
  name: string;
  at: string;
  text: string;
  quoted?: string | undefined;
  isNote?: boolean;
  files: ReactNode;
};

function Said({ name, at, text, quoted, isNote = false, files }: SaidProps) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  return (
    <article className={style["said"]} data-note={isNote}>
      <header className="spread">
        <b>
          {isNote && <LockClosedRegular aria-hidden />} {name}
        </b>
        <span className="small quiet">{dayAndTime(at, language)}</span>
      </header>
      {isNote && <p className="small">{words.note}</p>}
      <p className={style["text"]}>{text}</p>
      {quoted && (
        <details>
          <summary className="small">{words.quoted}</summary>
          <p className={`small quiet ${style["text"]}`}>{quoted}</p>
        </details>
      )}
      {files}
    </article>
  );
}
