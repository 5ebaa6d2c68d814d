import { LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { FileLinks } from "#web/support/inquiries/file-links.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { MailPage } from "./mail-page.tsx";
import { Quoted } from "./quoted.tsx";
import style from "./thread.module.css";
import type { Entry, Thread } from "./thread.ts";
import { useNames } from "./use-names.ts";
import { threadWords } from "./words.ts";

/** What was said and done, oldest first: words in boxes, inner notes apart, changes as thin lines. */
export function Entries({ thread }: { thread: Thread }) {
  const words = useWords(threadWords);
  const { id, description, requester, receivedAt, attachments, mail, channel } = thread;
  return (
    <ol className={style["talk"]} aria-label={words.talk}>
      <li>
        <Said
          name={channel === "monitoring" ? requester.name : words.person(requester.name)}
          at={receivedAt}
          text={description}
          quoted={mail?.quoted}
        >
          <FileLinks inquiry={id} version={1} files={attachments} />
          <Mailed inquiry={id} version={1} mail={mail} />
        </Said>
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

function Happened({ inquiry, entry: { message, at, by, version, changes } }: { inquiry: string; entry: Entry }) {
  const words = useWords(threadWords);
  const { field: nameOf, value } = useNames();
  const isNote = message?.visibility === "internal";
  return (
    <>
      {message && (
        <Said
          name={isNote ? words.noteOf(by.name) : by.role === "operator" ? by.name : words.person(by.name)}
          at={at}
          text={message.text}
          quoted={message.mail?.quoted}
          isNote={isNote}
        >
          <FileLinks inquiry={inquiry} version={version} files={message.attachments} />
          <Mailed inquiry={inquiry} version={version} mail={message.mail} />
        </Said>
      )}
      {changes.map(({ field, from, to }) => (
        <p key={field} className={style["change"]}>
          <span className="u">{shortMoment(at)}</span>
          {"　"}
          {words.changed(nameOf(field), value(field, from), value(field, to))}
          {words.by(by.name)}
          {field === "mergedInto" && to !== null && (
            <>
              {" "}
              <Link to={`/operator/inquiries/${to}`}>{words.linked}</Link>
            </>
          )}
        </p>
      ))}
    </>
  );
}

function Mailed({ inquiry, version, mail }: { inquiry: string; version: number; mail: Thread["mail"] }) {
  const words = useWords(threadWords);
  if (!mail) return undefined;
  return (
    <>
      {mail.leftOut.map(({ name, reason }) => (
        <p key={name} className="small quiet">
          {words.leftOut(name, reason)}
        </p>
      ))}
      <MailPage inquiry={inquiry} version={version} />
    </>
  );
}

type SaidProps = {
  name: string;
  at: string;
  text: string;
  quoted?: string | undefined;
  isNote?: boolean;
  children: ReactNode;
};

function Said({ name, at, text, quoted, isNote = false, children }: SaidProps) {
  const words = useWords(threadWords);
  const language = useLanguage();
  return (
    <article className={style["said"]} data-note={isNote}>
      <header>
        {isNote && <LockClosedRegular fontSize={16} aria-hidden />}
        <b>{name}</b>
        <time dateTime={at} title={dayAndTime(at, language)}>
          {shortMoment(at)}
        </time>
      </header>
      {isNote && <p className="hidden">{words.note}</p>}
      <p className={style["text"]}>{text}</p>
      <Quoted text={quoted} />
      {children}
    </article>
  );
}
