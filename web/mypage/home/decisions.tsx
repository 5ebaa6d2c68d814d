import type { ShownDocument } from "#shared/billing/show-documents.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { StorageView } from "#shared/insights/read-storage.ts";
import { useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Mark } from "#web/parts/mark.tsx";
import { Loading } from "#web/parts/states.tsx";
import { fullDay, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { type Decision, decisionsOf } from "./decision-rules.ts";
import style from "./home.module.css";
import { homeWords } from "./words.ts";

/** What waits for the reader, the most urgent first and with the one button that stands out. */
export function Decisions() {
  const words = useWords(homeWords);
  const tenant = useTenant();
  const inquiries = useReading<{ inquiries: ListedInquiry[] }>("/inquiries", { state: "waitingForRequester" });
  const invoices = useReading<{ documents: ShownDocument[] }>(`/tenants/${tenant}/invoices`);
  const storage = useReading<StorageView>(`/tenants/${tenant}/storage`);
  if (inquiries.isPending || invoices.isPending || storage.isPending) return <Loading rows={2} />;
  const known = {
    inquiries: inquiries.data?.value.inquiries,
    documents: invoices.data?.value.documents,
    storage: storage.data?.value,
  };
  const decisions = decisionsOf(known, new Date().toISOString().slice(0, 10));
  if (decisions.length === 0)
    return (
      <p className={`card pad row ${style["calm"]}`}>
        <Mark kind="good" />
        {words.none}
      </p>
    );
  return (
    <section className={style["decisions"]}>
      <h2>
        <Mark kind="decision" /> {words.decisions(decisions.length)}
      </h2>
      <ul>
        {decisions.map((decision, index) => (
          <li key={`${decision.kind} ${decision.to}`} data-first={index === 0}>
            <One decision={decision} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ decision, isFirst }: { decision: Decision; isFirst: boolean }) {
  const words = useWords(homeWords);
  const language = useLanguage();
  const { to, by } = decision;
  const said = words[decision.kind];
  return (
    <>
      <div>
        <b>{titleOf(decision, words)}</b>
        {"detail" in said && <p className="small quiet">{said.detail}</p>}
      </div>
      <p className={style["by"]}>{by && words.until(fullDay(by, language))}</p>
      <LinkButton to={to} appearance={isFirst ? "primary" : "secondary"}>
        {said.act}
      </LinkButton>
    </>
  );
}

function titleOf(decision: Decision, words: (typeof homeWords)["ja"]): string {
  if (decision.kind === "reply") return words.reply.title(decision.subject);
  if (decision.kind === "payment") return words.payment.title(decision.number, yen(decision.openYen));
  return words.storage.title(`${decision.percent.toFixed(1)}%`);
}
