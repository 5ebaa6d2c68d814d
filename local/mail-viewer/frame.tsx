import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { MailAddress } from "../graph/mail/model.ts";
import { viewerCss } from "./style.ts";

export const render = (title: string, content: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(<Page title={title}>{content}</Page>)}`;

const Page = ({ title, children }: { title: string; children: ReactNode }) => (
  <html lang="ja">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title}｜メール`}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/fonts/noto-sans-jp.css" />
      <style dangerouslySetInnerHTML={{ __html: viewerCss }} />
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);

export const Time = ({ at }: { at: string }) => (
  <time className="u" dateTime={at}>
    {dateAndTime(Temporal.Instant.from(at))}
  </time>
);

/** Which way a mail went, seen from the service. */
export const Way = ({ isIncoming }: { isIncoming: boolean }) => (
  <span className={isIncoming ? "way in" : "way"}>{isIncoming ? "受信" : "送信"}</span>
);

export const subjectOf = ({ subject }: { subject: string }) => subject || "（件名なし）";

const named = ({ name, address }: MailAddress) => (name === address ? address : `${name} <${address}>`);
/** Who they are where there is no room for addresses. */
export const shortNames = (addresses: readonly MailAddress[]) => addresses.map(({ name }) => name).join("、");
export const names = (addresses: readonly MailAddress[]) => addresses.map(named).join("、");
