import { useState } from "react";
import { useSearchParams } from "react-router";
import type { DepositPage } from "#shared/billing/payments/list-deposits.ts";
import { usePages } from "#web/api/pages.ts";
import { isRefused } from "#web/api/problem.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useWayBack } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { moneyWords } from "../money/words.ts";
import { DepositActs } from "./deposit-acts.tsx";
import { DepositStatus } from "./deposit-status.tsx";
import { Meant } from "./meant.tsx";
import { TakeFile } from "./take-file.tsx";
import { paymentWords } from "./words.ts";

export type Deposit = DepositPage["deposits"][number];

/** What the bank has brought: matched to what is owed by one click where it is clear, and by a person's word else (BIL-09). */
export function Payments() {
  const words = useWords(paymentWords);
  useWayBack("/operator/billing/payments");
  return (
    <MoneyPage title={words.title}>
      <div className="stack">
        <TakeFile />
        <ChoiceTabs
          label={words.which}
          name="which"
          choices={[
            { value: undefined, name: words.unfinished },
            { value: "all", name: words.all },
          ]}
        />
        <Guarded>
          <Deposits />
        </Guarded>
      </div>
    </MoneyPage>
  );
}

/** What was decided is on its way into the account. What a file brings, and what others decide, is seen a moment later. */
const isOnItsWay = ({ state }: Deposit) => state === "assigned" || state === "undoing";

function Deposits() {
  const words = useWords(paymentWords);
  const money = useWords(moneyWords);
  const [wanted] = useSearchParams();
  const which = wanted.get("which") ?? undefined;
  const [isPolling, setIsPolling] = useState(false);
  const list = usePages<DepositPage>("/operator/billing/deposits", { which }, isPolling ? 2 : 8);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const deposits = list.pages.flatMap((page) => page.deposits);
  if (deposits.some(isOnItsWay) !== isPolling) setIsPolling(!isPolling);
  const columns: Column<Deposit>[] = [
    { title: words.on, cell: ({ on }) => <span className="u">{shortDay(on)}</span> },
    {
      title: words.payer,
      isHead: true,
      cell: ({ payer, bank, branch }) => (
        <>
          <span title={payer}>{payer.normalize("NFKC")}</span>
          <div className="small quiet">{[bank, branch].filter(Boolean).join(" ").normalize("NFKC")}</div>
        </>
      ),
    },
    { title: words.amount, isNumber: true, cell: ({ amountYen }) => <b>{yen(amountYen)}</b> },
    { title: words.state, cell: (deposit) => <DepositStatus deposit={deposit} /> },
    { title: words.suggestion, cell: (deposit) => <Meant deposit={deposit} /> },
    {
      title: words.acts,
      isNumber: true,
      cell: (deposit) => (
        <DepositActs deposit={deposit} onRefused={(error) => setRefused(error === undefined ? undefined : { error })} />
      ),
    },
  ];
  return (
    <div className="stack">
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{money.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      <div className="card">
        {deposits.length === 0 ? (
          <Empty title={which === "all" ? words.never : words.empty}>{words.emptyToDo}</Empty>
        ) : (
          <Table
            caption={words.title}
            rows={deposits}
            keyOf={({ id }) => id}
            columns={columns}
            isStacked
            edgeOf={({ state, failed }) => (failed ? "critical" : state === "open" ? "decision" : undefined)}
          />
        )}
        <More {...list} />
      </div>
    </div>
  );
}
