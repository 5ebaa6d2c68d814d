import { useState } from "react";
import { useParams } from "react-router";
import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { Ticket, type TicketTab } from "./ticket.tsx";
import { ticketWords } from "./words.ts";

/** One inquiry as a page of its own. */
export function Inquiry() {
  const { inquiryId = "" } = useParams();
  const words = useWords(ticketWords);
  const [tab, setTab] = useState<TicketTab>("reply");
  return (
    <Page title={words.title}>
      <div className="card">
        <Ticket id={inquiryId} tab={tab} setTab={setTab} />
      </div>
    </Page>
  );
}
