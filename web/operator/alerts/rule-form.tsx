import type { AlertRule } from "#shared/alerts/rules.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { RuleMatch } from "./rule-match.tsx";
import { type Moves, RuleMoves } from "./rule-moves.tsx";
import { ruleWords } from "./rule-words.ts";
import style from "./rules.module.css";
import type { FieldAt } from "./wrong-rules.ts";

type Tell = AlertRule["route"]["tell"];
type RuleProps = Moves & {
  place: number;
  rule: AlertRule;
  fieldAt: FieldAt;
  change: (rule: AlertRule) => void;
};

/** One rule: what an alert must be like, and what is done then. */
export function RuleForm({ place, rule, fieldAt, change, ...moves }: RuleProps) {
  const words = useWords(ruleWords);
  const { match, route } = rule;
  const { suppressDays: _days, ...kept } = route;
  return (
    <fieldset className={`card ${style["rule"]}`}>
      <legend className="hidden">{words.place(place + 1)}</legend>
      <Field {...fieldAt("name")} label={`${place + 1}. ${words.name}`}>
        {(control) => (
          <input
            {...control}
            maxLength={80}
            value={rule.name}
            onChange={({ target }) => change({ ...rule, name: target.value })}
          />
        )}
      </Field>
      <RuleMatch match={match} fieldAt={fieldAt} change={(next) => change({ ...rule, match: next })} />
      <Field label={words.tell}>
        {(control) => (
          <select
            {...control}
            value={route.tell}
            onChange={({ target }) => change({ ...rule, route: { ...route, tell: target.value as Tell } })}
          >
            {Object.entries(words.tells).map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...fieldAt("suppressDays")} label={words.suppressDays}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={90}
            value={route.suppressDays ?? ""}
            onChange={({ target }) =>
              change({
                ...rule,
                route: target.value === "" ? kept : { ...route, suppressDays: target.valueAsNumber },
              })
            }
          />
        )}
      </Field>
      <label className={style["choice"]}>
        <input
          type="checkbox"
          checked={route.inquiry}
          onChange={({ target }) => change({ ...rule, route: { ...route, inquiry: target.checked } })}
        />
        {words.inquiry}
      </label>
      <RuleMoves {...moves} />
    </fieldset>
  );
}
