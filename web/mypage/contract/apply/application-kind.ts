import type { Application, ApplicationKind } from "#shared/contracts/applications/model.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import type { Fields } from "#web/parts/schema-form-model.ts";

const changes = ["services", "company", "admins", "account-cancellation", "cancellation"] as const;

/** What a company can apply for: a contract, or what changes the one it has. */
export const kindsFor = (hasContract: boolean): readonly ApplicationKind[] =>
  hasContract ? changes : ["new-contract"];

export const isKind = (name: string | undefined): name is ApplicationKind =>
  name === "new-contract" || changes.some((kind) => kind === name);

/** What is known already of what is applied for, so that only what changes has to be typed. */
export function knownFields(kind: ApplicationKind, contract: ContractVersion | undefined): Fields {
  if (contract && kind === "company") return { party: contract.party };
  if (contract && kind === "services") return { counts: contract.counts };
  return {};
}

/** An application that was returned, as it was filled in. */
export function filledIn({ content }: Application): Fields {
  const { kind, desiredOn, note } = content;
  const shared = { kind, ...(note !== undefined && { note }) };
  if (kind === "cancellation") return { ...shared, month: desiredOn.slice(0, 7) };
  return {
    ...shared,
    desiredOn,
    ...("party" in content && { party: content.party }),
    ...("counts" in content && { counts: content.counts }),
    ...("service" in content && { service: content.service }),
    ...("admins" in content && { admins: content.admins.map(({ name, mail }) => ({ name, mail })) }),
    ...("accounts" in content && {
      accounts: content.accounts.map(({ userPrincipalName, ...rest }) => ({
        login: userPrincipalName,
        ...("option" in rest && { option: rest.option }),
      })),
    }),
  };
}
