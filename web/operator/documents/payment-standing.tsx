import type { Payment } from "#shared/billing/payments/payment-state.ts";
import { paymentMarks } from "#web/mypage/invoices/payment-marks.ts";
import { Status } from "#web/parts/mark.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { documentWords } from "./words.ts";

/** How a document stands with its payment, with what is left and by when; nothing where it claims nothing. */
export function PaymentStanding({ payment }: { payment: Payment | undefined }) {
  const words = useWords(documentWords);
  if (!payment) return undefined;
  const { state, openYen, payBy } = payment;
  return (
    <>
      <Status kind={paymentMarks[state]}>{words.states[state]}</Status>
      {openYen > 0 && <div className="small quiet u">{words.leftBy(yen(openYen), payBy && shortDay(payBy))}</div>}
    </>
  );
}
