import { useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { threadWords } from "./words.ts";

/** What a mail quotes of those before it, folded. */
export function Quoted({ text }: { text: string | undefined }) {
  const words = useWords(threadWords);
  if (!text) return undefined;
  return (
    <details>
      <summary className="small">{words.quoted}</summary>
      <p className={`small quiet ${style["text"]}`}>{text}</p>
    </details>
  );
}
