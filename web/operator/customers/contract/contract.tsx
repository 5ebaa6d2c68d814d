import { Link, useParams } from "react-router";
import { useRead } from "#web/api/queries.ts";
import { Applications } from "#web/mypage/contract/applications.tsx";
import { ContractFacts } from "#web/mypage/contract/contract-facts.tsx";
import { LetterList } from "#web/mypage/contract/letter-list.tsx";
import { contractIn, type Versions, versionsAt } from "#web/mypage/contract/use-contract.ts";
import { VersionList } from "#web/mypage/contract/version-list.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { appliedWords } from "../applications/words.ts";
import { EndContract } from "./end-contract.tsx";
import { customerContractWords } from "./words.ts";

/** What is agreed with a customer and how that came about; ending it from our side. */
export function CustomerContract() {
  const { tenantId = "" } = useParams();
  const words = useWords(customerContractWords);
  return (
    <Page
      title={words.title}
      actions={
        <>
          <LinkButton to={`/operator/tenants/${tenantId}/contract/apply`}>{words.apply}</LinkButton>
          <LinkButton to={`/operator/tenants/${tenantId}/contract/terms`}>{words.write}</LinkButton>
        </>
      }
    >
      <div className="stack">
        <Guarded>
          <InForce tenant={tenantId} />
        </Guarded>
        <Guarded>
          <Applications said={appliedWords} />
        </Guarded>
        <section className="card" aria-labelledby="letters">
          <h2 id="letters" className="pad">
            {words.letters}
          </h2>
          <Guarded>
            <LetterList />
          </Guarded>
        </section>
        <Guarded>
          <VersionList />
        </Guarded>
      </div>
    </Page>
  );
}

/** Who has only applied has no contract: that is no fault. */
function InForce({ tenant }: { tenant: string }) {
  const words = useWords(customerContractWords);
  const { versions } = useRead<Versions>(versionsAt(tenant)).value;
  const contract = contractIn(versions);
  if (!contract)
    return (
      <div className="card">
        <Empty title={words.none}>{words.noneText}</Empty>
      </div>
    );
  return (
    <>
      <ContractFacts contract={contract} />
      <div>
        {contract.ending ? (
          <Link to={`/operator/tenants/${tenant}/ending`}>{words.ends}</Link>
        ) : (
          <EndContract tenant={tenant} version={versions[0]?.version ?? 0} />
        )}
      </div>
    </>
  );
}
