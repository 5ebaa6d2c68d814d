import { type ReactNode, useId } from "react";
import { both, useWords } from "#web/words/language.ts";
import style from "./field.module.css";
import { Mark } from "./mark.tsx";

const needWords = both({ need: "必須", may: "任意" }, { need: "Required", may: "Optional" });

/** What a control takes over so that label, help and error belong to it. */
export type ControlProps = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: string;
  /** A word beside the label; without it the field says nothing of it. */
  need?: "need" | "may";
  help?: ReactNode;
  error?: string | undefined;
  /** Under which the list of errors finds the control. */
  id?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** Label above, help below it, the control, and what is wrong with it. */
export function Field({ label, need, help, error, id: given, children }: FieldProps) {
  const made = useId();
  const id = given ?? made;
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={style["field"]} data-wrong={error !== undefined}>
      <label className={style["label"]} htmlFor={id}>
        {label}
        {need && <Need need={need} />}
      </label>
      {help !== undefined && (
        <p className={style["help"]} id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error !== undefined && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </div>
  );
}

/** The same for several controls that make one answer, such as radio buttons. */
export function FieldGroup({
  label,
  need,
  help,
  error,
  id: given,
  children,
}: Omit<FieldProps, "children"> & { children: ReactNode }) {
  const made = useId();
  const id = given ?? made;
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      className={style["field"]}
      id={id}
      tabIndex={-1}
      data-wrong={error !== undefined}
      aria-describedby={described || undefined}
    >
      <legend className={style["label"]}>
        {label}
        {need && <Need need={need} />}
      </legend>
      {help !== undefined && (
        <p className={style["help"]} id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      {error !== undefined && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </fieldset>
  );
}

function Need({ need }: { need: "need" | "may" }) {
  const words = useWords(needWords);
  return <span className={style[need]}>{words[need]}</span>;
}

export const Wrong = ({ id, children }: { id?: string; children: string }) => (
  <p className={style["wrong"]} id={id}>
    <Mark kind="critical" size={15} />
    <span>{children}</span>
  </p>
);
