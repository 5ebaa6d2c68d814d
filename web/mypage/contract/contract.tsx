import { Link } from "react-router";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Applications } from "./applications.tsx";
import { ContractFacts } from "./contract-facts.tsx";
import { contractWords } from "./contract-words.ts";
import { LetterList } from "./letter-list.tsx";
import { contractIn, type Versions, versionsAt } from "./use-contract.ts";
import { VersionList } from "./version-list.tsx";

/** What is agreed with the company, what it has applied for, and what was sent to it under its contract. */
export function Contract() {
  const words = useWords(contractWords);
  return (
    <Page
      title={words.title}
      actions={
        <LinkButton appearance="primary" to="/mypage/contract/apply">
          {words.apply}
        </LinkButton>
      }
    >
      <div className="stack">
        <Guarded>
          <InForce />
        </Guarded>
        <Guarded>
          <Applications />
        </Guarded>
        <section className="card" aria-labelledby="letters">
          <div className="pad spread">
            <h2 id="letters">{words.letters}</h2>
            <Link to="/mypage/contract/letters">{words.openLetters}</Link>
          </div>
          <Guarded>
            <LetterList most={3} />
          </Guarded>
        </section>
        <section className="card pad" aria-labelledby="login-ids">
          <div className="spread">
            <h2 id="login-ids">{words.loginIds}</h2>
            <Link to="/mypage/contract/login-ids">{words.openLoginIds}</Link>
          </div>
          <p className="quiet">{words.loginIdsLead}</p>
        </section>
        <Guarded>
          <VersionList />
        </Guarded>
      </div>
    </Page>
  );
}

/** A company that has only just applied has no contract: that is no fault. */
function InForce() {
  const words = useWords(contractWords);
  const contract = contractIn(useRead<Versions>(versionsAt(useTenant())).value.versions);
  if (contract) return <ContractFacts contract={contract} />;
  return (
    <div className="card">
      <Empty title={words.none} action={<Link to="/mypage/contract/apply/new-contract">{words.first}</Link>}>
        {words.noneText}
      </Empty>
    </div>
  );
}
