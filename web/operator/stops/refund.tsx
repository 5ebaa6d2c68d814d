import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CustomerStop } from "#shared/billing/stops/stops-of-all.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "../money/money.module.css";
import { TaxTotals } from "../money/tax-totals.tsx";
import { stopWords } from "./words.ts";

type RefundProps = {
  stop: CustomerStop;
  refund: Extract<CustomerStop["refund"], { state: "possible" }>;
  isGiven: boolean;
  onGiven: () => void;
};

/** Shows the return invoice as it would be issued, and issues exactly that. */
export function Refund({ stop: { tenant, id }, refund: { document, seen }, isGiven, onGiven }: RefundProps) {
  const words = useWords(stopWords);
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const back = yen(-document.totalYen);
  const give = async () => {
    try {
      await ask(`/operator/tenants/${tenant}/stops/${id}/refund`, { method: "POST", body: { seen } });
      setIsOpen(false);
      onGiven();
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/billing/stops");
  };
  if (isGiven) return <Status kind="running">{words.giving}</Status>;
  return (
    <ActionDialog
      trigger={<Button size="small">{words.give}</Button>}
      title={words.giveTitle(back)}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button appearance="primary" onClick={() => void give()}>
          {words.giveDo(back)}
        </Button>
      }
    >
      <ul>
        {document.lines.map(({ title, detail, amountYen }) => (
          <li key={title} className={style["sum"]}>
            <div>
              {title}
              <div className="small quiet">{detail}</div>
            </div>
            {yen(amountYen)}
          </li>
        ))}
      </ul>
      <TaxTotals {...document} />
      <p>{words.giveText}</p>
      {refused && <Refusal error={refused.error} />}
    </ActionDialog>
  );
}

/** The stops whose refund was ordered on this page, and a way to add one. */
export function useGiven() {
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  return [given, (id: string) => setGiven(new Set([...given, id]))] as const;
}
