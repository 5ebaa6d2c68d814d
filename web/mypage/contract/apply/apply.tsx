import { Link } from "react-router";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Download } from "#web/parts/download.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { useLanguage } from "#web/words/language.ts";
import { useBase } from "../../inventory/area-tabs.tsx";
import style from "../contract.module.css";
import { contractIn, type Versions, versionsAt } from "../use-contract.ts";
import { kindsFor } from "./application-kind.ts";
import { useApplyWords } from "./apply-words.ts";
import { FormUpload } from "./form-upload.tsx";

/** What can be applied for, in a form of the web or by workbook. */
export function Apply() {
  const words = useApplyWords();
  const tenant = useTenant();
  const base = useBase();
  return (
    <Page title={words.title} lead={<Link to={`${base}/contract`}>{words.back}</Link>}>
      <div className={`stack ${style["form"]}`}>
        <section className="card" aria-labelledby="kinds">
          <h2 id="kinds" className="pad">
            {words.choose}
          </h2>
          <Guarded>
            <Kinds />
          </Guarded>
        </section>
        <section className="card pad stack" aria-labelledby="workbook">
          <h2 id="workbook">{words.byWorkbook}</h2>
          <p className="quiet">{words.workbookHelp}</p>
          <div>
            <Download path={`/tenants/${tenant}/application-form`}>{words.download}</Download>
          </div>
          <FormUpload />
        </section>
      </div>
    </Page>
  );
}

function Kinds() {
  const words = useApplyWords();
  const language = useLanguage();
  const base = useBase();
  const hasContract = contractIn(useRead<Versions>(versionsAt(useTenant())).value.versions) !== undefined;
  return (
    <ul className={style["rows"]}>
      {kindsFor(hasContract).map((kind) => (
        <li key={kind}>
          <Link to={`${base}/contract/apply/${kind}`}>{applicationKinds[kind].title[language]}</Link>
          <span className="small quiet">{words.lead(applicationKinds[kind].leadDays)}</span>
        </li>
      ))}
    </ul>
  );
}
