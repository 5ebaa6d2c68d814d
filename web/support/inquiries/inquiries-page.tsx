import { ForRole, useMe } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { InquiryList } from "./inquiry-list.tsx";
import { inquiryWords } from "./words.ts";

/** What the reader's company has asked. */
export const InquiriesPage = () => (
  <ForRole roles={["user", "admin", "operator"]}>
    <Own />
  </ForRole>
);

/** Our own people have no company whose inquiries these would be: theirs are in the console. */
function Own() {
  const words = useWords(inquiryWords);
  if (useMe().role !== "operator")
    return (
      <Page title={words.title} lead={words.lead}>
        <InquiryList at="/inquiries" />
      </Page>
    );
  return (
    <Page title={words.title}>
      <div className="card">
        <Empty
          title={words.forDesk}
          action={
            <LinkButton appearance="primary" to="/operator">
              {words.toDesk}
            </LinkButton>
          }
        >
          {words.forDeskToDo}
        </Empty>
      </div>
    </Page>
  );
}
