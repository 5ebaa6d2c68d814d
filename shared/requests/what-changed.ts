import type { Words } from "#shared/calendar/model.ts";
import type { PlannedStep } from "./model.ts";

type Step = Pick<PlannedStep, "action" | "title" | "before" | "after">;

/** How a step stands to the plan before: new, or otherwise than it was; the same when there is nothing. */
export type Change = { is: "new" } | { is: "changed"; before: Words; after: Words };

const isSame = (one: Words, other: Words) => one.ja === other.ja;
const isSameStep = (one: Step, other: Step) => one.action === other.action && isSame(one.title, other.title);

/** What is otherwise in a plan than in the one before it, step by step, and which steps are gone. */
export function whatChanged(
  before: readonly Step[],
  now: readonly Step[],
): { steps: (Change | undefined)[]; gone: Words[] } {
  const steps = now.map((step): Change | undefined => {
    const was = before.find((one) => isSameStep(one, step));
    if (!was) return { is: "new" };
    if (isSame(was.before, step.before) && isSame(was.after, step.after)) return undefined;
    return { is: "changed", before: was.before, after: was.after };
  });
  const gone = before.filter((was) => !now.some((step) => isSameStep(was, step))).map(({ title }) => title);
  return { steps, gone };
}
