import { Settled } from "#shared/look/settled.tsx";
import type { Conversation } from "./conversations.ts";
import { render, shortNames, subjectOf, Time, Way } from "./frame.tsx";

const mostListed = 200;

const counted = (total: number) =>
  total > mostListed ? `${total}件のうち新しい${mostListed}件です。` : `${total}件あります。`;

/** Every conversation, the one with the newest mail first. */
export function listPage(conversations: readonly Conversation[]): string {
  const newest = conversations.slice(0, mostListed);
  return render(
    "一覧",
    <>
      <h1>メール</h1>
      <p className="quiet">
        <Settled>{`この環境から実際のメールは届きません。送られたはずのメールと届いたメールを、やり取りごとにここで確かめます。${counted(conversations.length)}`}</Settled>
      </p>
      {newest.length === 0 ? (
        <p className="card empty">まだメールはありません。</p>
      ) : (
        <ul className="card list">
          {newest.map((conversation) => (
            <Listed key={conversation.at(-1)?.id} conversation={conversation} />
          ))}
        </ul>
      )}
    </>,
  );
}

function Listed({ conversation }: { conversation: Conversation }) {
  const [first, last] = [conversation[0], conversation.at(-1)];
  if (!first || !last) return null;
  return (
    <li>
      <a href={`/mail/${last.id}`}>
        <Time at={last.sentAt} />
        <span className="who">
          <Way isIncoming={last.isIncoming} />
          <span>{last.isIncoming ? shortNames([last.from]) : shortNames(last.to)}</span>
        </span>
        <span className="what">
          <b>{subjectOf(first)}</b>
          {conversation.length > 1 && <span className="count u">{`${conversation.length}通`}</span>}
        </span>
      </a>
    </li>
  );
}

export const missingPage = (): string =>
  render(
    "ありません",
    <>
      <h1>このメールはありません</h1>
      <p>
        <a href="/mail">一覧に戻る</a>
      </p>
    </>,
  );
