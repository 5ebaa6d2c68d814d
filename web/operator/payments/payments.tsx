import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { DepositPage } from "#shared/billing/payments/list-deposits.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { TakeFile } from "./take-file.tsx";
import { depositStates, paymentWords } from "./words.ts";

type Deposit = DepositPage["deposits"][number];

/** What the bank has brought: matched to what is owed by one click where it is clear, and by a person's word else (BIL-09). */
export function Payments() {
  const words = useWords(paymentWords);
  return (
    <Page title={words.title}>
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
    </Page>
  );
}

const marks: Record<Deposit["state"], MarkKind> = {
  open: "decision",
  assigned: "running",
  settled: "good",
  undoing: "running",
  "set-aside": "waiting",
  cancelled: "waiting",
};

function Deposits() {
  const words = useWords(paymentWords);
  const states = useWords(depositStates);
  const [wanted] = useSearchParams();
  const list = usePages<DepositPage>("/operator/billing/deposits", { which: wanted.get("which") ?? undefined });
  const [refused, setRefused] = useState<{ error: unknown }>();
  const decide = async ({ id, version }: Deposit, body: object) => {
    try {
      await ask(`/operator/billing/deposits/${id}/decisions`, { method: "POST", version, body });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain("/operator/billing/deposits");
    }
  };
  const deposits = list.pages.flatMap((page) => page.deposits);
  const columns: Column<Deposit>[] = [
    { title: words.on, cell: ({ on }) => <span className="u">{shortDay(on)}</span> },
    { title: words.payer, isHead: true, cell: ({ payer, bank }) => `${payer}${bank ? `（${bank}）` : ""}` },
    { title: words.amount, isNumber: true, cell: ({ amountYen }) => <b>{yen(amountYen)}</b> },
    {
      title: words.state,
      cell: ({ state, failed }) => (
        <>
          <Status kind={marks[state]}>{states[state]}</Status>
          {failed && <p className="small">{failed}</p>}
        </>
      ),
    },
    { title: words.suggestion, cell: (deposit) => <Choices deposit={deposit} decide={decide} /> },
  ];
  return (
    <div className="card">
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {deposits.length === 0 ? (
        <Empty title={words.empty}>{words.emptyToDo}</Empty>
      ) : (
        <Table
          caption={words.title}
          rows={deposits}
          keyOf={({ id }) => id}
          columns={columns}
          edgeOf={({ state }) => (state === "open" ? "decision" : undefined)}
        />
      )}
      <More {...list} />
    </div>
  );
}

type ChoicesProps = { deposit: Deposit; decide: (deposit: Deposit, body: object) => Promise<void> };

function Choices({ deposit, decide }: ChoicesProps) {
  const words = useWords(paymentWords);
  const { state, suggestions, assignment } = deposit;
  if (state === "settled")
    return (
      <div className="row">
        <span>{assignment?.allocations.map(({ number }) => number).join("、")}</span>
        <AskWhy
          trigger={<Button size="small">{words.undo}</Button>}
          title={words.undo}
          text={words.undoText}
          action={words.undo}
          run={(reason) => decide(deposit, { decision: "undo", reason })}
        />
      </div>
    );
  if (state !== "open") return "—";
  return (
    <div className="stack">
      {suggestions.length === 0 && <span className="quiet">{words.none}</span>}
      {suggestions.map(({ suggestion, name, allocations, creditYen }) => (
        <div key={suggestion} className="row">
          <span>
            {name}　{allocations.map(({ number, paidYen }) => `${number} ${yen(paidYen)}`).join("、")}
            {creditYen > 0 && `　${words.credit(yen(creditYen))}`}
          </span>
          <Button
            size="small"
            onClick={() => void decide(deposit, { decision: "confirm", suggestion }).catch(() => undefined)}
          >
            {words.confirm}
          </Button>
        </div>
      ))}
      <AskWhy
        trigger={<Button size="small">{words.setAside}</Button>}
        title={words.setAside}
        text={words.setAsideText}
        action={words.setAside}
        run={(reason) => decide(deposit, { decision: "set-aside", reason })}
      />
    </div>
  );
}
