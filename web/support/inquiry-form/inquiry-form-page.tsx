import { Page } from "#web/parts/page.tsx";
import { both, useWords } from "#web/words/language.ts";

const formWords = both({ title: "お問い合わせ" }, { title: "Ask for help" });

export function InquiryFormPage() {
  const words = useWords(formWords);
  return (
    <Page title={words.title}>
      <div className="card pad" />
    </Page>
  );
}
