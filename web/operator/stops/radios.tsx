import { FieldGroup } from "#web/parts/field.tsx";
import style from "../money/money.module.css";

type RadiosProps = {
  label: string;
  name: string;
  value: string;
  error: string | undefined;
  choices: readonly (readonly [value: string, title: string])[];
  onChange: (value: string) => void;
};

/** One of a few answers. */
export const Radios = ({ label, name, value, error, choices, onChange }: RadiosProps) => (
  <FieldGroup label={label} need="need" error={error}>
    {choices.map(([choice, title]) => (
      <label key={choice} className={`row ${style["choice"]}`}>
        <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
        {title}
      </label>
    ))}
  </FieldGroup>
);
