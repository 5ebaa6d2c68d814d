import type { Hours } from "#shared/alerts/rules.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";
import style from "./rules.module.css";
import type { FieldAt } from "./wrong-rules.ts";

type HoursProps = { hours: Hours | undefined; fieldAt: FieldAt; change: (hours: Hours | undefined) => void };

const starts: Record<string, Hours> = { business: "business", closed: "closed", clock: { from: "22:00", to: "07:00" } };

/** At which hours an alert must come: those of our business, all others, or those of the clock. */
export function RuleHours({ hours, fieldAt, change }: HoursProps) {
  const words = useWords(ruleWords);
  const [clock, named] = typeof hours === "object" ? [hours, "clock"] : [undefined, hours ?? "any"];
  return (
    <div className={style["hours"]}>
      <Field {...fieldAt("hours")} label={words.hours}>
        {(control) => (
          <select {...control} value={named} onChange={({ target }) => change(starts[target.value])}>
            {Object.entries(words.hoursNames).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {clock && (
        <>
          <div className={style["ends"]}>
            {(["from", "to"] as const).map((end) => (
              <Field key={end} {...fieldAt(end)} label={words[end]}>
                {(control) => (
                  <input
                    {...control}
                    type="time"
                    value={clock[end]}
                    onChange={({ target }) => change({ ...clock, [end]: target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
          {clock.from !== "" && clock.to !== "" && (
            <p className="small quiet">{words.clockHelp(clock.from, clock.to)}</p>
          )}
        </>
      )}
    </div>
  );
}
