import { useParams } from "react-router";
import { useMe } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Page } from "#web/parts/page.tsx";
import { InquiryList } from "#web/support/inquiries/inquiry-list.tsx";
import { InquiryThreadView } from "#web/support/inquiries/inquiry-thread.tsx";
import { inquiryWords } from "#web/support/inquiries/words.ts";
import { useWords } from "#web/words/language.ts";
import { activityWords } from "../home/activity-words.ts";

const at = "/mypage/inquiries";

export function Inquiries() {
  const words = useWords(inquiryWords);
  const { ask } = useWords(activityWords);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <LinkButton appearance="primary" to="/">
          {ask}
        </LinkButton>
      }
    >
      <InquiryList at={at} />
    </Page>
  );
}

export function InquiryInMyPage() {
  const { inquiryId = "" } = useParams();
  return <InquiryThreadView key={inquiryId} id={inquiryId} me={useMe()} at={at} />;
}
