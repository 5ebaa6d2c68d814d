import type { Said } from "#shared/base/problems.ts";
import type { AccountEntry, ClaimedDocument, Part } from "./account-entry.ts";

/** A change of a document's open amount, and by which entry. */
export type Movement = Pick<Part, "as" | "yen"> & { on: string; entry: number };

/** What a document claims, what has become of it, and how far the customer was reminded of it. */
export type Claim = ClaimedDocument & {
  openYen: number;
  movements: Movement[];
  hold?: { reason: string; on: string };
  reminded: { stage: number; on: string }[];
};

/** A customer's account as its entries have made it. */
export type Account = {
  /** How many entries it has: whoever adds one says how many were seen. */
  version: number;
  claims: ReadonlyMap<string, Claim>;
  /** What the customer has paid too much and not got back. */
  creditYen: number;
  keys: ReadonlyMap<string, AccountEntry>;
  /** The entries that another one has reversed. */
  reversed: ReadonlySet<number>;
};

/** The account after its entries in their order, or as it stood at the end of a day by the days that count. */
export function accountOf(entries: readonly AccountEntry[], asOf = "9999-12-31"): Account {
  const claims = new Map<string, Claim>();
  const keys = new Map<string, AccountEntry>();
  const reversed = new Set<number>();
  let creditYen = 0;
  for (const entry of entries) {
    keys.set(entry.key, entry);
    if (entry.on > asOf) continue;
    if (entry.kind === "reversed") reversed.add(entry.reverses);
    if (entry.kind === "opened") open(claims, entry.document);
    for (const part of entry.parts) move(claims, part, entry);
    creditYen += entry.creditYen;
    follow(claims, entry);
  }
  return { version: entries.length, claims, creditYen, keys, reversed };
}

function open(claims: Map<string, Claim>, document: ClaimedDocument): void {
  if (document.kind === "credit-note") return;
  claims.set(document.number, { ...document, openYen: 0, movements: [], reminded: [] });
}

function move(claims: ReadonlyMap<string, Claim>, { number, as, yen }: Part, { on, entry }: AccountEntry): void {
  const claim = claims.get(number);
  if (!claim) return;
  claim.openYen += yen;
  claim.movements.push({ as, yen, on, entry });
}

function follow(claims: ReadonlyMap<string, Claim>, entry: AccountEntry): void {
  const claim = "number" in entry ? claims.get(entry.number) : undefined;
  if (!claim) return;
  if (entry.kind === "held") claim.hold = { reason: entry.reason, on: entry.on };
  if (entry.kind === "released") delete claim.hold;
  if (entry.kind === "reminded") claim.reminded.push({ stage: entry.stage, on: entry.on });
}

/** How much of a claim has gone each way; all above zero. */
export const goneAs = ({ movements }: Pick<Claim, "movements">, ...ways: readonly Part["as"][]): number =>
  movements.reduce((sum, { as, yen }) => (ways.includes(as) ? sum - yen : sum), 0);

/** What is open, that which was issued first before the others. */
export const openClaims = ({ claims }: Pick<Account, "claims">): Claim[] =>
  [...claims.values()]
    .filter(({ openYen }) => openYen > 0)
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.number.localeCompare(b.number));

/** Why an entry cannot be added to an account, or nothing when it can: no claim below zero or above itself, no credit lent. */
export function objection(
  account: Account,
  { parts, creditYen }: Pick<AccountEntry, "parts" | "creditYen">,
): Said | undefined {
  const after = new Map<string, number>();
  for (const { number, yen } of parts) {
    const claim = account.claims.get(number);
    if (!claim) return notTheirs(number);
    after.set(number, (after.get(number) ?? claim.openYen) + yen);
  }
  for (const [number, openYen] of after) {
    const claim = account.claims.get(number);
    if (openYen < 0) return onlyOpen(number, claim?.openYen ?? 0);
    if (claim && openYen > claim.totalYen - goneAs(claim, "credited")) return moreThanClaimed(number);
  }
  return account.creditYen + creditYen < 0 ? onlyCredit(account.creditYen) : undefined;
}

export const notTheirs = (number: string): Said => ({
  ja: `${number}はこのお客様の書類ではありません。`,
  en: `${number} is no document of this customer.`,
});
const onlyOpen = (number: string, openYen: number): Said => ({
  ja: `${number}の残高は${openYen}円です。その金額までにしてください。`,
  en: `Only ${openYen} yen of ${number} are open.`,
});
const moreThanClaimed = (number: string): Said => ({
  ja: `${number}の残高が請求額を超えます。入金された分は、返還により前受金に移っています。`,
  en: `More of ${number} would be open than it claims; a credit note has made credit of what was paid.`,
});
const onlyCredit = (creditYen: number): Said => ({
  ja: `前受金は${creditYen}円です。その金額までにしてください。`,
  en: `The credit is only ${creditYen} yen.`,
});
