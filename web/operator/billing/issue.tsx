import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { monthOf } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { billingWords } from "./words.ts";

type IssueProps = { path: string; overview: MonthOverview; onIssued: () => void };

/** Issues what is ready exactly as it was seen; the button names how many, and that there is no way back. */
export function Issue({ path, overview: { month, customers, seen }, onIssued }: IssueProps) {
  const words = useWords(billingWords);
  const language = useLanguage();
  const [refused, setRefused] = useState<{ error: unknown }>();
  const [isOpen, setIsOpen] = useState(false);
  const ready = customers.ready;
  const left = customers.blocked + customers.held;
  const issue = async () => {
    try {
      await ask(`${path}/issue`, { method: "POST", body: { seen } });
      setRefused(undefined);
      setIsOpen(false);
      onIssued();
    } catch (error) {
      setRefused({ error });
    }
    await readAgain(path);
  };
  if (ready === 0) return undefined;
  return (
    <div className={style["issue"]}>
      <p className="small">
        <b className={style["final"]}>{words.final}</b>
        {words.gap}
        {words.finalWhy}
        {words.gap}
        {words.leftOut(customers.check, left)}
      </p>
      <ActionDialog
        trigger={<Button appearance="primary">{words.issue(ready)}…</Button>}
        title={words.issueTitle(ready)}
        isOpen={isOpen}
        setIsOpen={setIsOpen}
        action={
          <Button appearance="primary" onClick={() => void issue()}>
            {words.issue(ready)}
          </Button>
        }
      >
        <p>
          {words.issueSays(monthOf(month, language))}
          {words.gap}
          <b className={style["final"]}>{words.final}</b>
          {words.gap}
          {words.finalWhy}
          {words.gap}
          {words.leftOut(customers.check, left)}
        </p>
        {refused && <Refusal error={refused.error} />}
      </ActionDialog>
    </div>
  );
}
