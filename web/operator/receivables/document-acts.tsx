import { Button } from "@fluentui/react-components";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FormDialog } from "#web/parts/form-dialog.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { moneyWords } from "../money/words.ts";
import { changing } from "./change.ts";
import type { Claimed } from "./documents.tsx";
import { LateFee } from "./late-fee.tsx";
import style from "./receivables.module.css";
import { receivableWords } from "./words.ts";

/** What banks take for a transfer is let go up to here; more needs a credit note. */
const mostDiscountYen = 999;

type DocumentActsProps = { tenant: string; account: ShownAccount; one: Claimed; day: string };

/** What can be decided of a document that claims something. */
export function DocumentActs({ tenant, account: { version, creditYen }, one, day }: DocumentActsProps) {
  const words = useWords(receivableWords);
  const money = useWords(moneyWords);
  const { number, kind, openYen, payBy, hold } = one;
  const change = changing(tenant, version);
  const holds = hold ? "release" : "hold";
  return (
    <div className={style["acts"]}>
      {openYen > 0 && creditYen > 0 && (
        <FormDialog
          trigger={<Button size="small">{words.useCredit}</Button>}
          title={words.useCredit}
          text={words.useCreditText(yen(creditYen))}
          action={words.useCredit}
          start={{ yen: String(Math.min(openYen, creditYen)) }}
          fields={[
            { name: "yen", label: words.yen, type: "number" },
            { name: "reason", label: money.reason, type: "textarea" },
          ]}
          run={({ yen: amount, reason }) => change({ change: "use-credit", number, yen: Number(amount), reason })}
        />
      )}
      {openYen > 0 && openYen <= mostDiscountYen && (
        <AskWhy
          trigger={<Button size="small">{words.discount}</Button>}
          title={`${words.discount} ${yen(openYen)}`}
          text={words.discountText}
          action={words.discount}
          run={(reason) => change({ change: "discount", number, yen: openYen, reason })}
        />
      )}
      {openYen > 0 && (
        <AskWhy
          trigger={<Button size="small">{words[holds]}</Button>}
          title={`${words[holds]} ${number}`}
          text={hold ? hold.reason : words.holdText}
          action={words[holds]}
          run={(reason) => change({ change: holds, number, reason })}
        />
      )}
      {kind === "invoice" && payBy !== undefined && payBy < day && <LateFee tenant={tenant} number={number} />}
    </div>
  );
}
