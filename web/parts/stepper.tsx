import { Mark } from "./mark.tsx";
import style from "./stepper.module.css";

export type Step = {
  name: string;
  /** Under the name, such as when it happened. */
  detail?: string | undefined;
  /** Leads back to a step that is done. */
  open?: (() => void) | undefined;
};

type StepperProps = {
  label: string;
  steps: readonly Step[];
  /** The place of the step at which it stands; past the last one all are done. */
  at: number;
};

/** Where one is on a way of several steps: those done, the one at hand, those to come. */
export const Stepper = ({ label, steps, at }: StepperProps) => (
  <nav aria-label={label} className={style["stepper"]}>
    <ol>
      {steps.map(({ name, detail, open }, place) => (
        <li
          key={name}
          data-state={place < at ? "done" : place === at ? "now" : "next"}
          {...(place === at && { "aria-current": "step" as const })}
        >
          {place < at ? <Mark kind="done" size={18} /> : <i className={style["ring"]} />}
          {open && place < at ? (
            <button type="button" onClick={open}>
              {name}
            </button>
          ) : (
            <span>{name}</span>
          )}
          {detail !== undefined && <small>{detail}</small>}
        </li>
      ))}
    </ol>
  </nav>
);
