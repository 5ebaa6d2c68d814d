import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { useWords } from "#web/words/language.ts";
import { useNames } from "../inquiries/use-names.ts";
import { replyWords } from "./words.ts";

/** In which language a reply is, and what sending it changes. */
export function Besides({ reply, by }: { reply: Pick<CannedReply, "language" | "changes">; by?: string }) {
  const words = useWords(replyWords);
  const { field, value } = useNames();
  const changes = Object.entries(reply.changes).map(([name, to]) => `${field(name)} → ${value(name, to)}`);
  return (
    <p className="small quiet">
      {[words.languages[reply.language], ...changes, by].filter((part) => part !== undefined).join("　")}
    </p>
  );
}
