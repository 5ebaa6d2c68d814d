import type { Application } from "#shared/contracts/applications/model.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import { useContract } from "#web/mypage/contract/use-contract.ts";
import { useWords } from "#web/words/language.ts";
import { TermChanges } from "../contract/terms/term-changes.tsx";
import { typedOf } from "../contract/terms/typed-terms.ts";
import { decideWords } from "./words.ts";

/** What of the contract would be otherwise from the desired day on; nothing of an application without terms, or the first. */
export function Changes({ application: { tenant, content } }: { application: Application }) {
  const words = useWords(decideWords);
  const { versions = [] } = useContract(tenant);
  const contract = contractOn(versions, content.desiredOn);
  if (!contract || !("party" in content || "counts" in content)) return undefined;
  const after = {
    ...contract,
    ...("party" in content && { party: content.party }),
    ...("counts" in content && { counts: content.counts }),
  };
  return (
    <section className="card">
      <h2 className="pad">{words.changes}</h2>
      <TermChanges caption={words.changes} before={typedOf(contract)} after={typedOf(after)} />
    </section>
  );
}
