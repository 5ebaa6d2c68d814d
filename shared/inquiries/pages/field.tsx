import type { ComponentProps, ReactNode } from "react";
import { Mark } from "#shared/look/marks.tsx";
import { Settled } from "#shared/look/settled.tsx";

export type FieldFrame = { id: string; label: string; isRequired: boolean; help?: string; errors: readonly string[] };

/** 必須 or 任意: a word, never an asterisk. */
export const Need = ({ isRequired }: { isRequired: boolean }) =>
  isRequired ? <span className="need">必須</span> : <span className="optional">任意</span>;

const Help = ({ id, text }: { id: string; text: string }) => (
  <p className="help" id={`${id}-help`}>
    <Settled>{text}</Settled>
  </p>
);

/** What is wrong with a field, below it. */
export const Wrong = ({ id, errors }: { id: string; errors: readonly string[] }) =>
  errors.length > 0 && (
    <div id={`${id}-wrong`}>
      {errors.map((detail) => (
        <p className="wrong" key={detail}>
          <Mark kind="critical" size={15} />
          <span>
            <Settled>{detail}</Settled>
          </span>
        </p>
      ))}
    </div>
  );

/** The attributes by which a control is tied to its help and to what is wrong with it. */
export function described({ id, help, errors }: FieldFrame, ...more: readonly string[]) {
  const ids = [...(help ? [`${id}-help`] : []), ...more, ...(errors.length > 0 ? [`${id}-wrong`] : [])];
  return {
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
    ...(errors.length > 0 && { "aria-invalid": true }),
  } as const;
}

/** A label, its help, a control and what is wrong with it. */
export const Field = ({ frame, children }: { frame: FieldFrame; children: ReactNode }) => (
  <div className="field">
    <label className="label" htmlFor={frame.id}>
      {frame.label}
      <Need isRequired={frame.isRequired} />
    </label>
    {frame.help && <Help id={frame.id} text={frame.help} />}
    {children}
    <Wrong id={frame.id} errors={frame.errors} />
  </div>
);

/** A field of one line. */
export const TextField = ({ frame, ...input }: { frame: FieldFrame } & ComponentProps<"input">) => (
  <Field frame={frame}>
    <input
      className="input"
      id={frame.id}
      name={frame.id}
      required={frame.isRequired}
      {...described(frame)}
      {...input}
    />
  </Field>
);
