import type { FieldError } from "#shared/base/problems.ts";
import type { PersonalSettings } from "#shared/notifications/telling/settings.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./settings.module.css";
import { tellingWords } from "./words.ts";

type Quiet = PersonalSettings["quietHours"];
type QuietFieldProps = { value: Quiet; change: (quiet: Quiet) => void; errors: readonly FieldError[] };

const nightly = { kind: "hours", from: "19:00", to: "08:00", weekdays: [1, 2, 3, 4, 5, 6, 7] } as const;
const starts: Record<string, Quiet> = {
  off: null,
  "outside-business-hours": { kind: "outside-business-hours" },
  hours: { ...nightly, weekdays: [...nightly.weekdays] },
};

/** When one does not want to be told of what can wait. */
export function QuietField({ value, change, errors }: QuietFieldProps) {
  const words = useWords(tellingWords);
  const names = { off: words.quietOff, "outside-business-hours": words.quietBusiness, hours: words.quietHours };
  const errorAt = (name: string) => errors.find(({ pointer }) => pointer === `#/quietHours/${name}`)?.detail;
  return (
    <div className={style["quiet"]}>
      <Field label={words.quiet} help={words.quietHelp} error={errorAt("kind")}>
        {(control) => (
          <select
            {...control}
            value={value?.kind ?? "off"}
            onChange={({ target }) => change(starts[target.value] ?? null)}
          >
            {Object.entries(names).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value?.kind === "hours" && (
        <div className="row">
          {(["from", "to"] as const).map((end) => (
            <Field key={end} label={words[end]} error={errorAt(end)}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={value[end]}
                  onChange={({ target }) => change({ ...value, [end]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}
