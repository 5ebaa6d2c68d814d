import { Link } from "react-router";
import type { HeldSummary } from "#shared/inquiries/held.ts";
import { usePages } from "#web/api/pages.ts";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { heldWords } from "./words.ts";

/** What came in and is not an inquiry yet, because nobody knows whether it should be one. */
export function Held() {
  const words = useWords(heldWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(heldWords);
  const company = useCustomerName();
  const list = usePages<{ held: HeldSummary[]; cursor?: string }>("/operator/held");
  const held = list.pages.flatMap((page) => page.held);
  if (held.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      </div>
    );
  return (
    <div className="card">
      <Table
        caption={words.title}
        rows={held}
        isStacked="titled"
        keyOf={({ id }) => id}
        edgeOf={() => "decision"}
        columns={[
          {
            title: words.subject,
            isHead: true,
            cell: ({ id, subject }) => <Link to={`/operator/held/${id}`}>{subject || words.noSubject}</Link>,
          },
          {
            title: words.from,
            cell: ({ from }) => (
              <>
                {from.name}
                {from.mail !== from.name && <div className="small quiet">{from.mail}</div>}
              </>
            ),
          },
          { title: words.reason, cell: ({ reason }) => <Status kind="caution">{words.reasons[reason]}</Status> },
          { title: words.suggested, cell: ({ suggestedTenant }) => company(suggestedTenant) ?? words.nobody },
          { title: words.heldAt, cell: ({ heldAt }) => <span className="u">{shortMoment(heldAt)}</span> },
        ]}
      />
      <More {...list} />
    </div>
  );
}
