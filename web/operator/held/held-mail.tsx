import { Link, useParams } from "react-router";
import type { HeldIntake } from "#shared/inquiries/held.ts";
import { useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { Quoted } from "../inquiries/quoted.tsx";
import style from "../reports/report.module.css";
import { HeldDecisions } from "./held-decisions.tsx";
import { heldWords } from "./words.ts";

/** One thing that was held, with all that it says, and what becomes of it. */
export function HeldMail() {
  const { heldId = "" } = useParams();
  const words = useWords(heldWords);
  const language = useLanguage();
  const company = useCustomerName();
  const { value: held } = useRead<HeldIntake>(`/operator/held/${heldId}`);
  const { accepted, reason, heldAt, suggestedTenant, decided } = held;
  const { subject, requester, description, attachments, note, mail } = accepted;
  return (
    <Page
      title={subject || words.noSubject}
      lead={
        <p className="small">
          <Link to="/operator/held">{words.back}</Link>
        </p>
      }
    >
      <div className={style["sides"]}>
        <section className="card pad stack">
          <Status kind="caution">{words.reasons[reason]}</Status>
          <dl className="facts">
            <dt>{words.from}</dt>
            <dd>{[...new Set([requester.name, requester.mail])].join("　")}</dd>
            <dt>{words.heldAt}</dt>
            <dd>{dayAndTime(heldAt, language)}</dd>
            <dt>{words.suggested}</dt>
            <dd>{company(suggestedTenant) ?? words.nobody}</dd>
            {note !== undefined && (
              <>
                <dt>{words.note}</dt>
                <dd>{note}</dd>
              </>
            )}
          </dl>
          <p style={{ whiteSpace: "pre-wrap" }}>{description}</p>
          <Quoted text={mail?.quoted} />
          {attachments.length > 0 && (
            <p className="small">{words.files(attachments.map(({ name }) => name).join("、"))}</p>
          )}
        </section>
        {decided ? (
          <section className="card pad stack">
            <Message kind="good">{words.outcomes[decided.decision.kind]}</Message>
            <p>{words.decidedBy(decided.by, dayAndTime(decided.at, language))}</p>
            {decided.decision.kind !== "discard" && (
              <Link
                to={`/operator/inquiries/${decided.decision.kind === "add" ? decided.decision.inquiry : accepted.id}`}
              >
                {words.openInquiry}
              </Link>
            )}
            {decided.decision.kind === "discard" && <p>{decided.decision.reason}</p>}
          </section>
        ) : (
          <HeldDecisions held={held} />
        )}
      </div>
    </Page>
  );
}
