import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import { isRefused } from "#web/api/problem.ts";
import { useRead } from "#web/api/queries.ts";
import { Wrong } from "#web/parts/field.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { CustomerPick, type Picked } from "../money/customer-pick.tsx";
import { decide } from "./decide.ts";
import style from "./payments.module.css";
import { oldestFirst, type Parts, restOf } from "./split-parts.ts";
import { paymentWords } from "./words.ts";

/** Assigns a deposit as a person says: to a customer, and there to one document or several; the rest is kept as credit. */
export function Split({ deposit }: { deposit: DepositDetail }) {
  const words = useWords(paymentWords);
  const [first] = deposit.suggestions;
  const [picked, setPicked] = useState<Picked | undefined>(first && { tenant: first.tenant, name: first.name });
  return (
    <section className="card pad stack">
      <h2>{words.assign}</h2>
      <CustomerPick {...(picked && { label: words.otherCustomer })} onPick={(one) => one && setPicked(one)} />
      {picked && (
        <Guarded key={picked.tenant}>
          <Documents deposit={deposit} customer={picked} />
        </Guarded>
      )}
    </section>
  );
}

function Documents({ deposit, customer }: { deposit: DepositDetail; customer: Picked }) {
  const words = useWords(paymentWords);
  const { amountYen } = deposit;
  const { documents } = useRead<ShownAccount>(`/operator/tenants/${customer.tenant}/receivables`).value;
  const open = documents.filter(({ openYen }) => openYen > 0);
  const [parts, setParts] = useState<Parts>(() => oldestFirst(amountYen, open));
  const [refused, setRefused] = useState<{ error: unknown }>();
  const rest = restOf(amountYen, parts);
  const typed = (number: string, part: keyof Parts[string], value: string) =>
    setParts({ ...parts, [number]: { paidYen: 0, discountYen: 0, ...parts[number], [part]: Number(value) } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const allocations = open.flatMap(({ number }) => {
      const part = parts[number];
      return part && part.paidYen > 0 ? [{ number, ...part }] : [];
    });
    await decide(deposit, { decision: "assign", tenant: customer.tenant, allocations, creditYen: rest }).catch(
      (error: unknown) => setRefused({ error }),
    );
  };
  const input = (number: string, part: keyof Parts[string], label: string) => (
    <input
      type="number"
      min={0}
      aria-label={`${number} ${label}`}
      value={parts[number]?.[part] || ""}
      onChange={({ target }) => typed(number, part, target.value)}
    />
  );
  return (
    <form className={`stack ${style["split"]}`} noValidate onSubmit={(event) => void submit(event)}>
      <h3>{customer.name}</h3>
      {open.length === 0 ? (
        <p className="quiet">{words.nothingOpen}</p>
      ) : (
        <Table
          caption={words.openOf(customer.name)}
          rows={open}
          keyOf={({ number }) => number}
          isStacked="titled"
          columns={[
            { title: words.document, isHead: true, cell: ({ number }) => <span className="u">{number}</span> },
            { title: words.due, cell: ({ payBy }) => (payBy ? shortDay(payBy) : "—") },
            { title: words.open, isNumber: true, cell: ({ openYen }) => yen(openYen) },
            {
              title: words.part,
              isNumber: true,
              cell: ({ number }) => input(number, "paidYen", words.part),
            },
            {
              title: words.feePart,
              isNumber: true,
              cell: ({ number }) => input(number, "discountYen", words.feePart),
            },
          ]}
        />
      )}
      <dl className={style["rest"]}>
        <dt>{words.amount}</dt>
        <dd>{yen(amountYen)}</dd>
        <dt>{words.parts}</dt>
        <dd>{yen(amountYen - rest)}</dd>
        <dt>{words.toCredit}</dt>
        <dd>{yen(rest)}</dd>
      </dl>
      {rest < 0 && <Wrong>{words.tooMuch(yen(-rest))}</Wrong>}
      {refused && <Faults error={refused.error} />}
      <div className={style["acts"]}>
        <Button type="submit" appearance="primary" disabled={rest < 0}>
          {words.assignDo}
        </Button>
      </div>
    </form>
  );
}

const Faults = ({ error }: { error: unknown }) =>
  isRefused(error) && error.errors.length > 0 ? (
    error.errors.map(({ pointer, detail }) => <Wrong key={`${pointer} ${detail}`}>{detail}</Wrong>)
  ) : (
    <Refusal error={error} />
  );
