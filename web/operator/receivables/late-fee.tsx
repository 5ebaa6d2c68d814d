import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LateFeePreview } from "#shared/billing/payments/preview-late-fee.ts";
import { ask } from "#web/api/client.ts";
import { readAgain, useReading } from "#web/api/queries.ts";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { Field } from "#web/parts/field.tsx";
import { Loading, Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { today } from "../money/months.ts";
import { receivableWords } from "./words.ts";

/** Shows what the late payment of an invoice costs up to a day, and claims exactly that by a statement (BIL-11). */
export function LateFee({ tenant, number }: { tenant: string; number: string }) {
  const words = useWords(receivableWords);
  const [isOpen, setIsOpen] = useState(false);
  const [until, setUntil] = useState(today());
  const [outcome, setOutcome] = useState<"claimed" | { error: unknown }>();
  const path = `/operator/tenants/${tenant}/receivables/${number}/late-fee`;
  const { data, error } = useReading<LateFeePreview>(isOpen ? path : undefined, { until });
  const preview = data?.value;
  const claim = async () => {
    try {
      await ask(path, { method: "POST", body: { until, seen: preview?.seen } });
      setOutcome("claimed");
    } catch (refused) {
      setOutcome({ error: refused });
    }
    await readAgain(`/operator/tenants/${tenant}/receivables`);
  };
  return (
    <ActionDialog
      trigger={<Button size="small">{words.lateFee}</Button>}
      title={words.lateFeeTitle(number)}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        preview?.document &&
        outcome !== "claimed" && (
          <Button appearance="primary" onClick={() => void claim()}>
            {words.claim(yen(preview.feeYen))}
          </Button>
        )
      }
      close={words.close}
    >
      <p>{words.lateFeeText}</p>
      <Field label={words.until}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={until}
            max={today()}
            onChange={({ target }) => target.value !== "" && setUntil(target.value)}
          />
        )}
      </Field>
      {error ? <Refusal error={error} /> : preview ? <Preview preview={preview} /> : <Loading rows={2} />}
      {outcome === "claimed" && <Message kind="good">{words.claimed}</Message>}
      {typeof outcome === "object" && <Refusal error={outcome.error} />}
    </ActionDialog>
  );
}

function Preview({ preview: { feeYen, parts, claimedTo } }: { preview: LateFeePreview }) {
  const words = useWords(receivableWords);
  return (
    <>
      {claimedTo && <p className="small quiet">{words.claimedTo(shortDay(claimedTo))}</p>}
      {feeYen === 0 ? (
        <p>{words.noFee}</p>
      ) : (
        <Table
          caption={words.lateFee}
          rows={parts}
          keyOf={({ from }) => from}
          columns={[
            {
              title: words.period,
              isHead: true,
              cell: ({ from, to }) => (from === to ? shortDay(to) : words.range(shortDay(from), shortDay(to))),
              foot: words.fee,
            },
            { title: words.days, isNumber: true, cell: ({ days }) => days },
            { title: words.owed, isNumber: true, cell: ({ openYen }) => yen(openYen), foot: yen(feeYen) },
          ]}
        />
      )}
    </>
  );
}
