import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { fileSize } from "#shared/look/file-size.ts";
import { Settled } from "#shared/look/settled.tsx";
import { textOfHtml } from "../graph/mail/html-text.ts";
import type { MailAddress, SentMail } from "../graph/mail/model.ts";
import { viewerCss } from "./style.ts";

const mostListed = 200;

const Page = ({ title, children }: { title: string; children: ReactNode }) => (
  <html lang="ja">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title}｜送信されたメール`}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/fonts/noto-sans-jp.css" />
      <style dangerouslySetInnerHTML={{ __html: viewerCss }} />
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);

const render = (page: ReactNode) => `<!doctype html>${renderToStaticMarkup(page)}`;

const Time = ({ at }: { at: string }) => (
  <time className="u" dateTime={at}>
    {dateAndTime(Temporal.Instant.from(at))}
  </time>
);

const named = ({ name, address }: MailAddress) => (name === address ? address : `${name} <${address}>`);
const names = (addresses: readonly MailAddress[]) => addresses.map(named).join("、");

const counted = (total: number) =>
  total > mostListed ? `${total}件のうち新しい${mostListed}件です。` : `${total}件あります。`;

/** Every mail that went out, the newest first. */
export function listPage(mails: readonly SentMail[]): string {
  const newest = mails.toReversed().slice(0, mostListed);
  return render(
    <Page title="一覧">
      <h1>送信されたメール</h1>
      <p className="quiet">
        <Settled>{`この環境から実際のメールは届きません。送られたはずのメールをここで確かめます。${counted(mails.length)}`}</Settled>
      </p>
      {newest.length === 0 ? <p className="card empty">まだ送信されたメールはありません。</p> : <List mails={newest} />}
    </Page>,
  );
}

const List = ({ mails }: { mails: readonly SentMail[] }) => (
  <ul className="card list">
    {mails.map((mail) => (
      <li key={mail.id}>
        <a href={`/mail/${mail.id}`}>
          <Time at={mail.sentAt} />
          <span>{names(mail.to)}</span>
          <b>{mail.subject || "（件名なし）"}</b>
        </a>
      </li>
    ))}
  </ul>
);

/** One mail: who and when, as it looks, as text, and what else it carries. */
export const mailPage = (mail: SentMail): string =>
  render(
    <Page title={mail.subject}>
      <p>
        <a href="/mail">一覧に戻る</a>
      </p>
      <h1>{mail.subject || "（件名なし）"}</h1>
      <Head mail={mail} />
      {mail.body.contentType === "html" && (
        <section className="part">
          <h2>HTML</h2>
          <iframe
            title="メールの本文"
            src={`/mail/${mail.id}/body`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
          />
        </section>
      )}
      <section className="part">
        <h2>テキスト</h2>
        <pre className="card">{plainText(mail)}</pre>
      </section>
    </Page>,
  );

/** What a reader without HTML sees: the mail's own plain text, or else what is left of its HTML. */
const plainText = ({ text, body }: SentMail) =>
  text ?? (body.contentType === "html" ? textOfHtml(body.content) : body.content);

const Head = ({ mail }: { mail: SentMail }) => (
  <div className="card head">
    <dl>
      <Row name="日時">
        <Time at={mail.sentAt} />
      </Row>
      <Row name="差出人">{named(mail.from)}</Row>
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
    <details>
      <summary>ヘッダー</summary>
      <dl>
        {!mail.headers.some(({ name }) => /^message-id$/i.test(name)) && (
          <Row name="Message-ID">{mail.internetMessageId}</Row>
        )}
        {mail.headers.map(({ name, value }, index) => (
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
  </div>
);

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Attachments = ({ mail }: { mail: SentMail }) => (
  <ul>
    {mail.attachments.map(({ name, contentBytes }, index) => (
      <li key={`${index}-${name}`}>
        <a href={`/mail/${mail.id}/attachments/${index}`}>{name}</a>
        <span className="u">{`（${fileSize(Buffer.byteLength(contentBytes, "base64"))}）`}</span>
      </li>
    ))}
  </ul>
);

export const missingPage = (): string =>
  render(
    <Page title="ありません">
      <h1>このメールはありません</h1>
      <p>
        <a href="/mail">一覧に戻る</a>
      </p>
    </Page>,
  );
