import { useState } from "react";
import { useParams } from "react-router";
import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { FileFrame } from "#web/parts/file-frame.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { monthOf } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Back } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { moneyWords } from "../money/words.ts";
import { Accounts } from "./accounts.tsx";
import style from "./billing.module.css";
import { Decisions } from "./decisions.tsx";
import { History } from "./history.tsx";
import { Lines } from "./lines.tsx";
import { billingWords } from "./words.ts";

/** One customer's invoice before it is issued: its paper, its lines, who is charged, and what can be decided. */
export function InvoiceDraft() {
  const { tenantId = "", month = "" } = useParams();
  const words = useWords(billingWords);
  const language = useLanguage();
  return (
    <MoneyPage
      title={words.ofMonth(words.draftOf, monthOf(month, language))}
      lead={<Back to={`/operator/billing/${month}`} name={words.title} />}
    >
      <Detail path={`/operator/billing/months/${month}/drafts/${tenantId}`} />
    </MoneyPage>
  );
}

/** Decides on what was seen; what is refused is thrown on, for whoever asked. */
export type Decide = (decision: object) => Promise<void>;

function Detail({ path }: { path: string }) {
  const words = useWords(billingWords);
  const money = useWords(moneyWords);
  const { value: draft, version } = useRead<DraftDetail>(path);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const decide: Decide = async (body) => {
    try {
      await ask(`${path}/decisions`, { method: "POST", body, ...(version !== undefined && { version }) });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain("/operator/billing", "/operator/work");
    }
  };
  return (
    <div className={style["sides"]}>
      <div className="stack">
        <Decisions draft={draft} decide={decide} />
        {refused &&
          (isRefused(refused.error, "stale-version") ? (
            <Message kind="caution">{money.changed}</Message>
          ) : (
            <Refusal error={refused.error} />
          ))}
        <Lines draft={draft} decide={decide} />
        <Accounts draft={draft} />
        <History decisions={draft.decisions} />
      </div>
      <section aria-label={words.pdf}>
        <Guarded>
          <FileFrame path={`${path}/pdf`} query={{ version }} title={words.pdf} />
        </Guarded>
      </section>
    </div>
  );
}
