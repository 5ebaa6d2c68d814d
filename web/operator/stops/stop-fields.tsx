import { Entry } from "#web/parts/form-dialog.tsx";
import { useWords } from "#web/words/language.ts";
import { Radios } from "./radios.tsx";
import type { TypedStop } from "./stop-form.ts";
import { stopReasonNames, stopWords } from "./words.ts";

type StopFieldsProps = {
  typed: TypedStop;
  errors: Record<string, string>;
  change: (name: keyof TypedStop) => (value: string) => void;
};

/** Why the service stopped, since when, whether it comes back, and who is without it. */
export function StopFields({ typed, errors, change }: StopFieldsProps) {
  const words = useWords(stopWords);
  const reasons = useWords(stopReasonNames);
  return (
    <>
      <Entry
        field={{
          name: "reason",
          label: words.reason,
          options: Object.entries(reasons).map(([value, name]) => ({ value, name })),
        }}
        value={typed.reason}
        error={errors["reason"]}
        onChange={change("reason")}
      />
      <Entry
        field={{ name: "stoppedOn", label: words.stoppedOn, type: "date" }}
        value={typed.stoppedOn}
        error={errors["stoppedOn"]}
        onChange={change("stoppedOn")}
      />
      <Radios
        label={words.canResume}
        name="resume"
        value={typed.resume}
        error={errors["canResume"]}
        choices={[
          ["yes", words.resumes],
          ["no", words.ends],
        ]}
        onChange={change("resume")}
      />
      <Radios
        label={words.scope}
        name="scope"
        value={typed.scope}
        error={errors["counts"]}
        choices={[
          ["all", words.everybody],
          ["some", words.some],
        ]}
        onChange={change("scope")}
      />
      {typed.scope === "some" &&
        (["basic", "option"] as const).map((name) => (
          <Entry
            key={name}
            field={{ name, label: words[name], type: "number" }}
            value={typed[name]}
            error={errors[`counts/${name}`]}
            onChange={change(name)}
          />
        ))}
    </>
  );
}
