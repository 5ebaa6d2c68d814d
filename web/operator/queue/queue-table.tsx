import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { stateMarks, stateNames } from "#web/support/inquiries/words.ts";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { DeadlineClock } from "./deadline-clock.tsx";
import style from "./queue.module.css";
import type { Waiting } from "./views.ts";
import { queueWords } from "./words.ts";

type TableProps = { rows: readonly Waiting[]; chosen: string | undefined; choose: (id: string) => void };

/** The queue: how long each has, what it is about and whose it is, in what state, and who looks after it. */
export function QueueTable({ rows, chosen, choose }: TableProps) {
  const words = useWords(queueWords);
  const states = useWords(stateNames);
  const customers = useReading<{ customers: CustomerFacts[] }>("/operator/tenants", { take: 100 }).data?.value
    .customers;
  const nameOf = (tenant: string | undefined) => customers?.find((one) => one.tenant === tenant)?.name ?? "";
  return (
    <div className={style["scroll"]} tabIndex={0} role="region" aria-label={words.title}>
      <table className={style["table"]}>
        <thead>
          <tr>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.assignee}</th>
            <th scope="col">{words.received}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ inquiry, deadline }) => (
            <tr key={inquiry.id} data-chosen={inquiry.id === chosen} data-is={deadline.is}>
              <td>
                <DeadlineClock inquiry={inquiry} deadline={deadline} />
              </td>
              <td>
                <button
                  type="button"
                  className={style["subject"]}
                  aria-pressed={inquiry.id === chosen}
                  onClick={() => choose(inquiry.id)}
                >
                  {inquiry.subject}
                </button>
                <div className="small quiet">
                  {inquiry.number}　{nameOf(inquiry.tenant)}
                </div>
              </td>
              <td>
                <Status kind={stateMarks[inquiry.state]}>{states[inquiry.state]}</Status>
              </td>
              <td>{inquiry.assignee?.name ?? <b className={style["nobody"]}>{words.nobody}</b>}</td>
              <td className="small u">{shortMoment(inquiry.receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
