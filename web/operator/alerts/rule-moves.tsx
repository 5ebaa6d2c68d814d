import { Button } from "@fluentui/react-components";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";

export type Moves = { up?: () => void; remove: () => void };

/** A rule goes up by one, unless it is the first, or away. */
export function RuleMoves({ up, remove }: Moves) {
  const words = useWords(ruleWords);
  return (
    <div className="row">
      {up && (
        <Button size="small" onClick={up}>
          {words.up}
        </Button>
      )}
      <Button size="small" onClick={remove}>
        {words.remove}
      </Button>
    </div>
  );
}

/** What one rule says is changed apart from which rules there are, and in which order. */
export type Setters<Rule> = Record<"change" | "arrange", (rules: readonly Rule[]) => void>;

/** How the rule at a place changes the list that it stands in. */
export const movesOf = <Rule,>(rules: readonly Rule[], at: number, { change, arrange }: Setters<Rule>) => ({
  change: (rule: Rule) => change(rules.with(at, rule)),
  ...(at > 0 && { up: () => arrange(rules.toSpliced(at, 1).toSpliced(at - 1, 0, ...rules.slice(at, at + 1))) }),
  remove: () => arrange(rules.toSpliced(at, 1)),
});
