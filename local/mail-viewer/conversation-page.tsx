import type { ReactNode } from "react";
import { fileSize } from "#shared/look/file-size.ts";
import { textOfHtml } from "../graph/mail/html-text.ts";
import type { Conversation, ShownMail } from "./conversations.ts";
import { names, render, subjectOf, Time, Way } from "./frame.tsx";

/** A conversation from its first mail to its newest: who wrote to whom and when, as it looks, and as text. */
export function conversationPage(conversation: Conversation): string {
  const subject = conversation[0] ? subjectOf(conversation[0]) : "";
  return render(
    subject,
    <>
      <p>
        <a href="/mail">一覧に戻る</a>
      </p>
      <h1>{subject}</h1>
      {conversation.length > 1 && (
        <p className="quiet">{`${conversation.length}通のやり取りです。古い順に並べています。`}</p>
      )}
      {conversation.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </>,
  );
}

const Mail = ({ mail }: { mail: ShownMail }) => {
  const isHtml = mail.body.contentType === "html";
  return (
    <article className={mail.isIncoming ? "card mail in" : "card mail"} id={`mail-${mail.id}`}>
      <header>
        <Way isIncoming={mail.isIncoming} />
        <Time at={mail.sentAt} />
      </header>
      <h2>{subjectOf(mail)}</h2>
      <dl>
        <Row name="差出人">{names([mail.from])}</Row>
        <Row name="宛先">{names(mail.to)}</Row>
        {mail.cc.length > 0 && <Row name="CC">{names(mail.cc)}</Row>}
        {mail.bcc.length > 0 && <Row name="BCC">{names(mail.bcc)}</Row>}
        {mail.replyTo.length > 0 && <Row name="返信先">{names(mail.replyTo)}</Row>}
        {mail.attachments.length > 0 && (
          <Row name="添付">
            <Attachments mail={mail} />
          </Row>
        )}
      </dl>
      <Headers mail={mail} />
      {isHtml && (
        <details open>
          <summary>HTML</summary>
          <iframe
            title={`${subjectOf(mail)}の本文`}
            src={`/mail/${mail.id}/body`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            loading="lazy"
          />
        </details>
      )}
      <details open={!isHtml}>
        <summary>テキスト</summary>
        <pre>{plainText(mail)}</pre>
      </details>
    </article>
  );
};

/** What a reader without HTML sees: the mail's own plain text, or else what is left of its HTML. */
const plainText = ({ text, body }: ShownMail) =>
  text ?? (body.contentType === "html" ? textOfHtml(body.content) : body.content);

const threading = new Set(["message-id", "in-reply-to", "references"]);
const isThreading = ({ name }: { name: string }) => threading.has(name.toLowerCase());

/** What holds the conversation together comes first. */
function Headers({ mail }: { mail: ShownMail }) {
  const own = mail.headers.some(({ name }) => /^message-id$/i.test(name));
  const all = own ? mail.headers : [{ name: "Message-ID", value: mail.internetMessageId }, ...mail.headers];
  return (
    <details>
      <summary>ヘッダー</summary>
      <dl className="headers">
        {all
          .toSorted((a, b) => Number(isThreading(b)) - Number(isThreading(a)))
          .map(({ name, value }, index) => (
            <Row key={`${index}-${name}`} name={name}>
              {value}
            </Row>
          ))}
        {mail.extendedProperties.map(({ id, value }) => (
          <Row key={id} name={id}>
            {value}
          </Row>
        ))}
      </dl>
    </details>
  );
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Attachments = ({ mail }: { mail: ShownMail }) => (
  <ul>
    {mail.attachments.map(({ name, contentBytes }, index) => (
      <li key={`${index}-${name}`}>
        <a href={`/mail/${mail.id}/attachments/${index}`}>{name}</a>
        <span className="u">{`（${fileSize(Buffer.byteLength(contentBytes, "base64"))}）`}</span>
      </li>
    ))}
  </ul>
);
