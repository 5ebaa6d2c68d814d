import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { HoursPanel, NextSteps, PhonePanel } from "../panels/panels.tsx";
import style from "./inquiry-form.module.css";
import { InquiryForm } from "./inquiry-form.tsx";
import { formWords } from "./words.ts";

/** The first page: what is the matter, and beside it what happens next. */
export function InquiryFormPage() {
  const words = useWords(formWords);
  const lead = (
    <>
      <p>{words.lead}</p>
      <p>{words.care}</p>
    </>
  );
  return (
    <div className={style["desk"]}>
      <Page title={words.title} lead={lead}>
        <InquiryForm />
        <aside className={style["beside"]}>
          <div className={style["wide"]}>
            <NextSteps />
          </div>
          <PhonePanel />
          <HoursPanel />
        </aside>
      </Page>
    </div>
  );
}
