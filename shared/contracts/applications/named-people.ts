import { type Account, isActive } from "#shared/inventory/kinds/accounts.ts";
import type { Admin } from "#shared/tenants/model.ts";
import type { FormOf, Known, Refuse } from "./known.ts";
import { refusals } from "./refusals.ts";
import { refuseTwice } from "./refuse-twice.ts";

/** A target account is enabled and licensed, which its company sees to before it applies (ENV-02, ENV-03, TERM-04). */
export function namedAccounts(
  form: Pick<FormOf<"services">, "accounts" | "counts">,
  { accounts }: Known,
  refuse: Refuse,
) {
  refuseTwice(
    form.accounts.map(({ login }) => login),
    "accounts",
    refuse,
  );
  const withOption = form.accounts.filter(({ option }) => option).length;
  if (form.accounts.length > form.counts.basic) refuse("accounts", refusals.moreThanCounted(form.counts.basic));
  if (withOption > form.counts.option) refuse("accounts", refusals.moreOptionsThanCounted(form.counts.option));
  return form.accounts.flatMap(({ login, option }, index) => {
    const found = accountOf(accounts, login);
    if (!found) refuse(`accounts/${index}/login`, refusals.unknownLogin);
    else if (!isActive(found)) refuse(`accounts/${index}/login`, refusals.notActive);
    return found ? [{ account: found.id, userPrincipalName: found.userPrincipalName, option }] : [];
  });
}

/**
 * An admin is somebody of the company who can sign in (TERM-03). Of a company whose directory nobody may read yet, those are
 * known who were registered with it.
 */
export function namedAdmins(
  form: Pick<FormOf<"admins">, "admins">,
  { accounts, admins }: Known,
  refuse: Refuse,
): Admin[] {
  refuseTwice(
    form.admins.map(({ mail }) => mail),
    "admins",
    refuse,
    "mail",
  );
  return form.admins.flatMap(({ name, mail }, index) => {
    const registered = admins.find((one) => one.mail.toLowerCase() === mail);
    if (registered && accounts.length === 0) return [{ ...registered, name, mail }];
    const found = accountOf(accounts, mail);
    if (!found || found.isGuest) refuse(`admins/${index}/mail`, refusals.unknownLogin);
    else if (!found.isEnabled) refuse(`admins/${index}/mail`, refusals.cannotSignIn);
    return found ? [{ objectId: found.id, name, mail }] : [];
  });
}

const accountOf = (accounts: readonly Account[], login: string) =>
  accounts.find(({ userPrincipalName, mail }) => [userPrincipalName, mail].some((one) => one?.toLowerCase() === login));
