import type { AlertRule } from "#shared/alerts/rules.ts";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { CustomersPick } from "../money/customers-pick.tsx";
import { RuleHours } from "./rule-hours.tsx";
import { ruleWords } from "./rule-words.ts";
import style from "./rules.module.css";
import { severityNames } from "./words.ts";
import type { FieldAt } from "./wrong-rules.ts";

type Match = AlertRule["match"];

const severities = ["high", "medium", "low", "informational", "unknown"] as const;

/** Takes a condition away where nothing is asked for any more. */
const without = <Name extends keyof Match>(match: Match, name: Name, value: Match[Name] | undefined): Match => {
  const { [name]: _before, ...rest } = match;
  return value === undefined || (Array.isArray(value) && value.length === 0) ? rest : { ...rest, [name]: value };
};

/** What was typed a line each; nothing when nothing was. */
export const lines = (text: string) => (text === "" ? undefined : text.split("\n"));

type MatchProps = { match: Match; fieldAt: FieldAt; change: (match: Match) => void };

/** What an alert must be like for a rule to fit. */
export function RuleMatch({ match, fieldAt, change }: MatchProps) {
  const words = useWords(ruleWords);
  const names = useWords(severityNames);
  const set = <Name extends keyof Match>(name: Name, value: Match[Name] | undefined) =>
    change(without(match, name, value));
  const asked = match.severities ?? [];
  return (
    <>
      <FieldGroup {...fieldAt("severities")} label={words.severities}>
        <div className={style["choices"]}>
          {severities.map((severity) => (
            <label key={severity} className={style["choice"]}>
              <input
                type="checkbox"
                checked={asked.includes(severity)}
                onChange={({ target }) =>
                  set("severities", target.checked ? [...asked, severity] : asked.filter((one) => one !== severity))
                }
              />
              {names[severity]}
            </label>
          ))}
        </div>
      </FieldGroup>
      {(["categories", "sources"] as const).map((name) => (
        <Field key={name} {...fieldAt(name)} label={words[name]}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={match[name]?.join("\n") ?? ""}
              onChange={({ target }) => set(name, lines(target.value))}
            />
          )}
        </Field>
      ))}
      <RuleHours hours={match.hours} fieldAt={fieldAt} change={(hours) => set("hours", hours)} />
      <CustomersPick
        {...fieldAt("tenants")}
        label={words.tenants}
        picked={match.tenants ?? []}
        onChange={(tenants) => set("tenants", tenants)}
      />
    </>
  );
}
