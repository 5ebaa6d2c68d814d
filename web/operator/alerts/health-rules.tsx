import { Button } from "@fluentui/react-components";
import type { HealthRule } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { HealthRuleForm } from "./health-rule-form.tsx";
import { movesOf, type Setters } from "./rule-moves.tsx";
import { ruleWords } from "./rule-words.ts";
import type { FieldAt } from "./wrong-rules.ts";

type HealthRulesProps = Setters<HealthRule> & { rules: readonly HealthRule[]; fieldsAt: (place: number) => FieldAt };

/** By which rules the incidents of Microsoft's services are told. */
export function HealthRules({ rules, fieldsAt, change, arrange }: HealthRulesProps) {
  const words = useWords(ruleWords);
  const added: HealthRule = { name: words.newName, match: {}, route: { notice: "draft", tell: false } };
  return (
    <section className="stack" aria-labelledby="health-rules">
      <div className="spread">
        <div>
          <h2 id="health-rules">{words.health}</h2>
          <p>{words.healthLead}</p>
        </div>
        <Button onClick={() => arrange([added, ...rules])}>{words.addHealth}</Button>
      </div>
      {rules.map((rule, at) => (
        // A rule is known by its place among the others.
        <HealthRuleForm
          key={at}
          place={at}
          rule={rule}
          fieldAt={fieldsAt(at)}
          {...movesOf(rules, at, { change, arrange })}
        />
      ))}
    </section>
  );
}
