import { Button } from "@fluentui/react-components";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Besides } from "./besides.tsx";
import style from "./replies.module.css";
import { replyWords } from "./words.ts";

type NewerProps = { reply: CannedReply | undefined; take: (reply: CannedReply) => void };

/** What somebody else kept in the meantime, beside what is being written. */
export function NewerReply({ reply, take }: NewerProps) {
  const words = useWords(replyWords);
  const language = useLanguage();
  if (!reply) return <Message kind="caution">{words.removed}</Message>;
  return (
    <Message kind="caution" action={<Button onClick={() => take(reply)}>{words.takeTheirs}</Button>}>
      <p>{words.stale(reply.by.name, dayAndTime(reply.updatedAt, language))}</p>
      <b>{reply.title}</b>
      <p className={style["text"]}>{reply.text}</p>
      <Besides reply={reply} />
      <p>{words.keepsMine}</p>
    </Message>
  );
}
