import { hasOptionOn, isManagedOn } from "../seat-periods.ts";
import type { FormOf, Known, Refuse } from "./known.ts";
import { refusals } from "./refusals.ts";
import { refuseTwice } from "./refuse-twice.ts";

/** Only what is managed on its last day can be cancelled for it, and once (TERM-06). */
export function cancelledAccounts(form: FormOf<"account-cancellation">, known: Known, refuse: Refuse) {
  const { service, desiredOn } = form;
  const isThere = service === "basic" ? isManagedOn : hasOptionOn;
  const asked = new Set(
    known.open.flatMap((one) =>
      one.kind === "account-cancellation" ? one.accounts.map(({ account }) => account) : [],
    ),
  );
  const accounts = form.accounts.flatMap(({ login }, index) => {
    const one = known.registered.find((it) => isThere(it, desiredOn) && it.userPrincipalName.toLowerCase() === login);
    if (!one) refuse(`accounts/${index}/login`, refusals.notManaged(service));
    if (one && asked.has(one.account)) refuse(`accounts/${index}/login`, refusals.askedAlready);
    return one ? [{ account: one.account, userPrincipalName: one.userPrincipalName }] : [];
  });
  refuseTwice(
    form.accounts.map(({ login }) => login),
    "accounts",
    refuse,
  );
  return accounts;
}
