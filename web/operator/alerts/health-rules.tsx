import { Button } from "@fluentui/react-components";
import type { HealthRule } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { HealthRuleForm } from "./health-rule-form.tsx";
import { movesOf } from "./rule-moves.tsx";
import { ruleWords } from "./rule-words.ts";

type HealthRulesProps = { rules: readonly HealthRule[]; set: (rules: readonly HealthRule[]) => void };

/** By which rules the incidents of Microsoft's services are told. */
export function HealthRules({ rules, set }: HealthRulesProps) {
  const words = useWords(ruleWords);
  const added: HealthRule = { name: words.newName, match: {}, route: { notice: "draft", tell: false } };
  return (
    <section className="stack" aria-labelledby="health-rules">
      <div className="spread">
        <div>
          <h2 id="health-rules">{words.health}</h2>
          <p>{words.healthLead}</p>
        </div>
        <Button onClick={() => set([added, ...rules])}>{words.addHealth}</Button>
      </div>
      {rules.map((rule, at) => (
        // A rule is known by its place among the others.
        <HealthRuleForm key={at} place={at} rule={rule} {...movesOf(rules, at, set)} />
      ))}
    </section>
  );
}
