import type { IncomingMessage, ServerResponse } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { pageHeaders, viewerCss } from "../mail-viewer/style.ts";
import { type CardText, cardTexts } from "./card-texts.ts";
import type { PostedCard, TeamsReceiver } from "./receiver.ts";

const mostShown = 100;

/** Shows the cards that were posted to Teams, the newest first, under `/teams`. */
export const teamsViewer =
  (teams: Pick<TeamsReceiver, "posted">) =>
  ({ method }: IncomingMessage, response: ServerResponse): void => {
    if (method !== "GET" && method !== "HEAD") return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    response.writeHead(200, pageHeaders).end(method === "HEAD" ? undefined : page(teams.posted()));
  };

const page = (posted: readonly PostedCard[]): string =>
  `<!doctype html>${renderToStaticMarkup(<Page newest={posted.toReversed().slice(0, mostShown)} />)}`;

const Page = ({ newest }: { newest: readonly PostedCard[] }) => (
  <html lang="ja">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>Teamsに投稿されたカード</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/fonts/noto-sans-jp.css" />
      <style dangerouslySetInnerHTML={{ __html: viewerCss }} />
    </head>
    <body>
      <main>
        <h1>Teamsに投稿されたカード</h1>
        <p className="quiet">この環境から実際のTeamsには届きません。届いたはずのカードをここで確かめます。</p>
        {newest.length === 0 && <p className="card empty">まだ投稿されたカードはありません。</p>}
        {newest.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </main>
    </body>
  </html>
);

const Card = ({ card: { at, path, status, message } }: { card: PostedCard }) => (
  <section className="card posted">
    <p className="quiet">
      <time className="u" dateTime={at}>
        {dateAndTime(Temporal.Instant.from(at))}
      </time>
      {`｜${path}｜${status < 300 ? "受け付けました" : `断りました（${status}）`}`}
    </p>
    {cardTexts(message).map(Line)}
    <details>
      <summary>JSON</summary>
      <pre>{JSON.stringify(message, undefined, 2)}</pre>
    </details>
  </section>
);

function Line({ words, isStrong, isTitle, label, link }: CardText, index: number) {
  const settled = <Settled>{words}</Settled>;
  if (isTitle) return <h2 key={index}>{settled}</h2>;
  const text = isStrong ? <b>{settled}</b> : settled;
  if (label === undefined) return <p key={index}>{link === undefined ? text : <a href={link}>{words}</a>}</p>;
  return (
    <p key={index} className="fact">
      <span className="quiet">{label}</span>
      <span>{text}</span>
    </p>
  );
}
