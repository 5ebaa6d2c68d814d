import type { LoginId, Service } from "#shared/contracts/model.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { BilledAccount, Month } from "../model.ts";

/** Why an account that there is, or was told to us, is not charged in a month. */
export const reasons = {
  guest: { ja: "ゲストアカウント", en: "Guest account" },
  disabled: { ja: "サインインがブロックされている", en: "Sign-in is blocked" },
  unlicensed: { ja: "ライセンスが割り当てられていない", en: "No licence assigned" },
  unknown: { ja: "対象アカウントとして登録されていない", en: "Not registered as a target account" },
  "not-yet": { ja: "利用開始日が1日より後", en: "It begins after the first of the month" },
  ended: { ja: "対象アカウントの解除が済んでいる", en: "Its cancellation is done" },
  missing: { ja: "アカウントが見つからない", en: "The account is not there" },
} as const;
export type Reason = keyof typeof reasons;

export type NotCharged = { account: string; userPrincipalName: string; displayName: string; reason: Reason };

export type Counted = { charged: BilledAccount[]; notCharged: NotCharged[] };

/**
 * Who is charged in a month: every account that is enabled, licensed and registered with us at 00:00 on its first day.
 * One that begins later is charged from the next month, one that ends later for all of this one (ENV-03, BIL-03, BIL-07).
 */
export function chargedAccounts(month: Month, accounts: readonly Account[], register: readonly LoginId[]): Counted {
  const first = `${month}-01`;
  const isThen = (one: LoginId) => isLive(one.from, one.until, first);
  const known = new Map([...register, ...register.filter(isThen)].map((one) => [one.account, one]));
  const there = new Set(accounts.map(({ id }) => id.toLowerCase()));
  const charged: BilledAccount[] = [];
  const notCharged: NotCharged[] = [];
  for (const account of accounts) {
    const { userPrincipalName, displayName } = account;
    const id = account.id.toLowerCase();
    const loginId = known.get(id);
    const reason = reasonNot(account, loginId, first);
    if (reason || !loginId)
      notCharged.push({ account: id, userPrincipalName, displayName, reason: reason ?? "unknown" });
    else
      charged.push({
        account: id,
        userPrincipalName,
        displayName,
        services: servicesOn(loginId, first),
        since: loginId.from,
      });
  }
  for (const one of register)
    if (!there.has(one.account) && isLive(one.from, one.until, first))
      notCharged.push({ ...nameOf(one), account: one.account, reason: "missing" });
  return { charged, notCharged };
}

const nameOf = ({ userPrincipalName }: LoginId) => ({ userPrincipalName, displayName: "" });

function reasonNot(account: Account, loginId: LoginId | undefined, first: string): Reason | undefined {
  if (account.isGuest) return "guest";
  if (!account.isEnabled) return "disabled";
  if (account.skuIds.length === 0) return "unlicensed";
  if (!loginId) return "unknown";
  if (loginId.from > first) return "not-yet";
  return isLive(loginId.from, loginId.until, first) ? undefined : "ended";
}

/** `until` is the day on which the end was done: at the beginning of that day it was still there. */
const isLive = (from: string | undefined, until: string | undefined, first: string): boolean =>
  from !== undefined && from <= first && (until === undefined || until >= first);

const servicesOn = ({ optionFrom, optionUntil }: LoginId, first: string): Service[] =>
  isLive(optionFrom, optionUntil, first) ? ["basic", "option"] : ["basic"];

/** Who has come and who has gone from one month's list to the next. */
export function changesOf(
  before: readonly BilledAccount[],
  now: readonly BilledAccount[],
): { added: BilledAccount[]; removed: BilledAccount[] } {
  const [had, has] = [idsOf(before), idsOf(now)];
  return {
    added: now.filter(({ account }) => !had.has(account)),
    removed: before.filter(({ account }) => !has.has(account)),
  };
}

const idsOf = (list: readonly BilledAccount[]) => new Set(list.map(({ account }) => account));
