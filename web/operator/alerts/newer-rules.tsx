import { Button } from "@fluentui/react-components";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";
import { RulesInWords } from "./rules-in-words.tsx";

/** The rules that somebody else wrote in the meantime; those that are being written stay as they are. */
export function NewerRules({ book: { rules, by, at = "" }, take }: { book: RuleBook; take: () => void }) {
  const words = useWords(ruleWords);
  const language = useLanguage();
  return (
    <Message kind="caution" action={<Button onClick={take}>{words.takeTheirs}</Button>}>
      <p>{words.stale(by?.name ?? "", dayAndTime(at, language))}</p>
      <RulesInWords rules={rules} />
      <p>{words.keepsMine}</p>
    </Message>
  );
}
