import { LockClosedRegular } from "@fluentui/react-icons";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { Wrong } from "#web/parts/field.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { languageOf, useLanguage, useWords } from "#web/words/language.ts";
import { ChangeLines } from "./change-lines.tsx";
import { FileLinks } from "./file-links.tsx";
import style from "./thread.module.css";
import { threadWords } from "./thread-words.ts";

export type Entry = InquiryThread["history"][number];

/** What was said and done, the oldest first; what came after `newSince` stands out. */
export function ThreadEntries({ thread, newSince }: { thread: InquiryThread; newSince?: number | undefined }) {
  const { id, description, attachments, mail, receivedAt, requester, history } = thread;
  const first = { text: description, attachments, ...(mail && { mail }) };
  return (
    <ol className={style["entries"]}>
      <li>
        <Said inquiry={id} version={1} at={receivedAt} name={requester.name} isSupport={false} message={first} />
      </li>
      {history
        .filter(({ version }) => version > 1)
        .map(({ version, at, by, message, changes }) => (
          <li key={version} data-new={newSince !== undefined && version > newSince}>
            {message && (
              <Said
                inquiry={id}
                version={version}
                at={at}
                name={by.name}
                isSupport={message.side === "support"}
                isNote={message.visibility === "internal"}
                message={message}
              />
            )}
            <ChangeLines at={at} changes={changes} />
          </li>
        ))}
    </ol>
  );
}

type SaidProps = {
  inquiry: string;
  version: number;
  at: string;
  name: string;
  isSupport: boolean;
  isNote?: boolean;
  message: Pick<NonNullable<Entry["message"]>, "text" | "attachments" | "mail">;
};

function Said({
  inquiry,
  version,
  at,
  name,
  isSupport,
  isNote = false,
  message: { text, attachments, mail },
}: SaidProps) {
  const words = useWords(threadWords);
  const language = useLanguage();
  return (
    <article className={`card ${style["said"]}`} data-side={isSupport ? "support" : "customer"} data-note={isNote}>
      <header>
        {isNote && <LockClosedRegular fontSize={16} aria-hidden />}
        <b>{name}</b>
        {isSupport && <span className={style["side"]}>{words.support}</span>}
        <time dateTime={at}>{dayAndTime(at, language)}</time>
      </header>
      {isNote && <p className="small">{words.note}</p>}
      <p className={style["text"]} lang={languageOf(text)}>
        {text}
      </p>
      {mail?.quoted !== undefined && (
        <details>
          <summary>{words.quoted}</summary>
          <p className={style["text"]} lang={languageOf(mail.quoted)}>
            {mail.quoted}
          </p>
        </details>
      )}
      <FileLinks inquiry={inquiry} version={version} files={attachments} />
      {mail?.leftOut.map((one) => (
        <Wrong key={one.name}>{words.leftOut(one.name, one.reason)}</Wrong>
      ))}
    </article>
  );
}
