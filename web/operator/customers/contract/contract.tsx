import { Link, useParams } from "react-router";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { isRefused } from "#web/api/problem.ts";
import { useReading } from "#web/api/queries.ts";
import { Applications } from "#web/mypage/contract/applications.tsx";
import { ContractFacts } from "#web/mypage/contract/contract-facts.tsx";
import { LetterList } from "#web/mypage/contract/letter-list.tsx";
import { Versions } from "#web/mypage/contract/versions.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, Loading, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { EndContract } from "./end-contract.tsx";
import { customerContractWords } from "./words.ts";

/** What is agreed with a customer and how that came about; ending it from our side. */
export function CustomerContract() {
  const { tenantId = "" } = useParams();
  const words = useWords(customerContractWords);
  return (
    <Page
      title={words.title}
      actions={<LinkButton to={`/operator/tenants/${tenantId}/contract/apply`}>{words.apply}</LinkButton>}
    >
      <div className="stack">
        <InForce tenant={tenantId} />
        <Guarded>
          <Applications />
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
          <Versions />
        </Guarded>
      </div>
    </Page>
  );
}

/** Who has only applied has no contract: that is no fault. */
function InForce({ tenant }: { tenant: string }) {
  const words = useWords(customerContractWords);
  const path = `/tenants/${tenant}/contract`;
  const { data, error, refetch } = useReading<ContractVersion>(path);
  if (isRefused(error, "not-found"))
    return (
      <div className="card">
        <Empty title={words.none}>{words.noneText}</Empty>
      </div>
    );
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { value: contract, version = 0 } = data;
  return (
    <>
      <ContractFacts contract={contract} />
      <div>
        {contract.ending ? (
          <Link to={`/operator/tenants/${tenant}/ending`}>{words.ends}</Link>
        ) : (
          <EndContract tenant={tenant} version={version} />
        )}
      </div>
    </>
  );
}
