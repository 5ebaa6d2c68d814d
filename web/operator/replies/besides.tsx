import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { useWords } from "#web/words/language.ts";
import { useNames } from "../inquiries/use-names.ts";
import style from "./replies.module.css";
import { replyWords } from "./words.ts";

/** In which language a reply is, and what sending it changes. */
export function Besides({ reply, by }: { reply: Pick<CannedReply, "language" | "changes">; by?: string }) {
  const words = useWords(replyWords);
  const { field, value } = useNames();
  const changes = Object.entries(reply.changes).map(([name, to]) =>
    name === "assignee" ? words.takeOver : `${field(name)} → ${value(name, to)}`,
  );
  return (
    <p className={`small quiet ${style["besides"]}`}>
      {[words.languages[reply.language], ...changes, by].map((part) => part && <span key={part}>{part}</span>)}
    </p>
  );
}
