import type { HealthRule } from "#shared/alerts/rules.ts";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { lines } from "./rule-match.tsx";
import { type Moves, RuleMoves } from "./rule-moves.tsx";
import { ruleWords } from "./rule-words.ts";
import style from "./rules.module.css";
import type { FieldAt } from "./wrong-rules.ts";

type Notice = HealthRule["route"]["notice"];
type HealthRuleProps = Moves & {
  place: number;
  rule: HealthRule;
  fieldAt: FieldAt;
  change: (rule: HealthRule) => void;
};

const classifications = ["incident", "advisory", "unknown"] as const;

/** A match without what nobody asks for any more. */
const matchOf = ({ classifications: kinds = [], services = [] }: HealthRule["match"]): HealthRule["match"] => ({
  ...(kinds.length > 0 && { classifications: kinds }),
  ...(services.length > 0 && { services }),
});

/** One rule: what an incident must be like, and what readers and admins hear of it then. */
export function HealthRuleForm({ place, rule, fieldAt, change, ...moves }: HealthRuleProps) {
  const words = useWords(ruleWords);
  const { match, route } = rule;
  const asked = match.classifications ?? [];
  const setMatch = (next: HealthRule["match"]) => change({ ...rule, match: matchOf({ ...match, ...next }) });
  return (
    <fieldset className={`card ${style["rule"]}`}>
      <legend className="hidden">{words.healthPlace(place + 1)}</legend>
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
      <FieldGroup {...fieldAt("classifications")} label={words.classified}>
        <div className={style["choices"]}>
          {classifications.map((one) => (
            <label key={one} className={style["choice"]}>
              <input
                type="checkbox"
                checked={asked.includes(one)}
                onChange={({ target }) =>
                  setMatch({ classifications: target.checked ? [...asked, one] : asked.filter((kept) => kept !== one) })
                }
              />
              {words.classifications[one]}
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field {...fieldAt("services")} label={words.services}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={match.services?.join("\n") ?? ""}
            onChange={({ target }) => setMatch({ services: lines(target.value) ?? [] })}
          />
        )}
      </Field>
      <Field label={words.notice}>
        {(control) => (
          <select
            {...control}
            value={route.notice}
            onChange={({ target }) => change({ ...rule, route: { ...route, notice: target.value as Notice } })}
          >
            {Object.entries(words.notices).map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className={style["choice"]}>
        <input
          type="checkbox"
          checked={route.tell}
          onChange={({ target }) => change({ ...rule, route: { ...route, tell: target.checked } })}
        />
        {words.tellAdmins}
      </label>
      <RuleMoves {...moves} />
    </fieldset>
  );
}
