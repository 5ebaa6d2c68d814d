import { ForRole, useMe } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { InquiryList } from "./inquiry-list.tsx";
import { inquiryWords } from "./words.ts";

/** What the reader's company has asked. */
export function InquiriesPage() {
  const words = useWords(inquiryWords);
  return (
    <ForRole roles={["user", "admin", "operator"]}>
      <Page title={words.title} lead={words.lead}>
        <Own />
      </Page>
    </ForRole>
  );
}

/** Our own people have no company whose inquiries these would be: theirs are in the console. */
function Own() {
  const words = useWords(inquiryWords);
  if (useMe().role !== "operator") return <InquiryList at="/inquiries" />;
  return (
    <div className="card">
      <Empty title={words.forDesk} action={<LinkButton to="/operator">{words.toDesk}</LinkButton>}>
        {words.forDeskToDo}
      </Empty>
    </div>
  );
}
