import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { useWords } from "#web/words/language.ts";
import type { Deposit } from "./payments.tsx";
import { depositStates, paymentWords } from "./words.ts";

const marks: Record<Deposit["state"], MarkKind> = {
  open: "decision",
  assigned: "running",
  settled: "good",
  undoing: "running",
  "set-aside": "waiting",
  cancelled: "waiting",
};

/** How a deposit stands, and why what was decided last could not be done. */
export function DepositStatus({ deposit: { state, failed } }: { deposit: Pick<Deposit, "state" | "failed"> }) {
  const words = useWords(paymentWords);
  const states = useWords(depositStates);
  return (
    <>
      <span className="u">
        <Status kind={marks[state]}>{states[state]}</Status>
      </span>
      {failed && <p className="small">{words.failed(failed)}</p>}
    </>
  );
}
