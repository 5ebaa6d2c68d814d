import { Link } from "react-router";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { stateMarks, stateNames } from "../inquiries/words.ts";
import { searchWords } from "./words.ts";

/** Inquiries of any company, each with a way to it. */
export function FoundInquiries({ title, inquiries }: { title: string; inquiries: readonly ListedInquiry[] }) {
  const words = useWords(searchWords);
  const states = useWords(stateNames);
  const company = useCustomerName();
  if (inquiries.length === 0) return <Empty title={words.none} />;
  return (
    <Table
      caption={title}
      rows={inquiries}
      keyOf={({ id }) => id}
      columns={[
        { title: words.number, cell: ({ number }) => <span className="u">{number}</span> },
        {
          title: words.subject,
          isHead: true,
          cell: ({ id, subject }) => <Link to={`/operator/inquiries/${id}`}>{subject}</Link>,
        },
        { title: words.customer, cell: ({ tenant }) => <span className="u">{company(tenant) ?? words.unknown}</span> },
        {
          title: words.state,
          cell: ({ state }) => (
            <span className="u">
              <Status kind={stateMarks[state]}>{states[state]}</Status>
            </span>
          ),
        },
        { title: words.received, cell: ({ receivedAt }) => <span className="u">{shortMoment(receivedAt)}</span> },
      ]}
    />
  );
}
