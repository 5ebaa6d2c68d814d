import { ForRole } from "#web/app/for-role.tsx";
import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { InquiryList } from "./inquiry-list.tsx";
import { inquiryWords } from "./words.ts";

/** What the reader's company has asked. */
export function InquiriesPage() {
  const words = useWords(inquiryWords);
  return (
    <ForRole roles={["user", "admin", "operator"]}>
      <Page title={words.title} lead={words.lead}>
        <InquiryList at="/inquiries" />
      </Page>
    </ForRole>
  );
}
