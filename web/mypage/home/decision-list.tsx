import { Link } from "react-router";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import type { ShownDocument } from "#shared/billing/show-documents.ts";
import type { SavingsView } from "#shared/insights/read-savings.ts";
import type { StorageView } from "#shared/insights/read-storage.ts";
import type { UpdatesView } from "#shared/insights/read-updates.ts";
import { useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Mark, Status } from "#web/parts/mark.tsx";
import { Loading, Message } from "#web/parts/states.tsx";
import { day, dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./decision-list.module.css";
import { say, sayings } from "./decision-sayings.ts";
import { decisionWords } from "./decision-words.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { useInquiries, useOrders } from "./use-waiting.ts";

/** What only the customer can decide, the most urgent first and with the one button that stands out. */
export function DecisionList() {
  const words = useWords(decisionWords);
  const tenant = `/tenants/${useTenant()}`;
  const alerts = useReading<{ alerts: ListedAlert[] }>(`${tenant}/alerts`, { severity: "high", take: 50 });
  const storage = useReading<StorageView>(`${tenant}/storage`);
  const updates = useReading<UpdatesView>(`${tenant}/updates`);
  const savings = useReading<SavingsView>(`${tenant}/savings`);
  const invoices = useReading<{ documents: ShownDocument[] }>(`${tenant}/invoices`);
  const inquiries = useInquiries();
  const { waiting: orders } = useOrders();
  const read = [alerts, storage, updates, savings, invoices];
  if (read.some(({ isPending }) => isPending)) return <Loading rows={2} />;
  const decisions = decisionsOf(
    {
      alerts: alerts.data?.value.alerts,
      orders,
      inquiries,
      documents: invoices.data?.value.documents,
      storage: storage.data?.value,
      updates: updates.data?.value,
      savings: savings.data?.value,
    },
    Date.now(),
  );
  const part = read.some(({ isError }) => isError) && <Message kind="unknown">{words.part}</Message>;
  if (decisions.length === 0)
    return (
      <>
        {part || (
          <p className="card pad">
            <Status kind="good">{words.none}</Status>
          </p>
        )}
      </>
    );
  return (
    <section className={`card ${style["box"]}`} aria-labelledby="decisions">
      <h2 id="decisions">
        <Mark kind="decision" size={18} />
        <span>{words.title}</span>
        <b>{words.many(decisions.length)}</b>
      </h2>
      <ul>
        {decisions.map((one, nth) => (
          <Row key={one.key} decision={one} isFirst={nth === 0} />
        ))}
      </ul>
      {part}
    </section>
  );
}

function Row({ decision, isFirst }: { decision: Decision; isFirst: boolean }) {
  const words = useWords(decisionWords);
  const language = useLanguage();
  const { title, text, action, to } = say(useWords(sayings), decision);
  const { by, isLate = false, isUrgent = false } = decision;
  const left = by === undefined ? 0 : Math.max(0, Math.floor((Date.parse(by) - Date.now()) / 86_400_000) + 1);
  return (
    <li data-first={isFirst}>
      <div>
        <p className={style["title"]}>{title}</p>
        <p className={style["text"]}>{text}</p>
      </div>
      <p className={style["by"]} data-late={isLate || isUrgent}>
        {isUrgent ? (
          <b>{words.urgent}</b>
        ) : by === undefined ? (
          <span>{words.noDate}</span>
        ) : (
          <>
            <b>{words.by(by.includes("T") ? dayAndTime(by, language) : day(by, language))}</b>
            <span>{isLate ? words.late : words.left(left)}</span>
          </>
        )}
      </p>
      <Link className={style["act"] ?? ""} data-first={isFirst} to={to}>
        {action}
      </Link>
    </li>
  );
}
