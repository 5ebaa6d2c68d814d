import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince, invalidField, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Yen } from "../model.ts";
import { type Account, notTheirs, objection } from "./account.ts";
import type { Happening } from "./account-entry.ts";
import { addOnce } from "./account-store.ts";
import { feeLeavesRest, reversalOf } from "./payment-entry.ts";
import { mostDiscountYen } from "./transfer-fees.ts";

const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(500);
const number = z.string().max(40);

export const AccountChange = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("use-credit"), number, yen: Yen.positive(), reason }),
  /** Money that was paid too much was sent back on a day. */
  z.strictObject({ change: z.literal("return-credit"), yen: Yen.positive(), on: z.iso.date(), reason }),
  z.strictObject({ change: z.literal("discount"), number, yen: Yen.positive().max(mostDiscountYen), reason }),
  z.strictObject({ change: z.literal("hold"), number, reason }),
  z.strictObject({ change: z.literal("release"), number, reason }),
  z.strictObject({ change: z.literal("reverse"), entry: z.int().positive(), reason }),
]);
export type AccountChange = z.infer<typeof AccountChange>;
type Change<Name extends AccountChange["change"]> = Extract<AccountChange, { change: Name }>;

const still = { parts: [], creditYen: 0 };

/** What each change writes into the account. */
const happenings: { [Name in AccountChange["change"]]: (account: Account, change: Change<Name>) => Happening } = {
  "use-credit": (_account, { number, yen, reason }) => ({
    kind: "credit-used",
    reason,
    parts: [{ number, as: "paid", yen: -yen }],
    creditYen: -yen,
  }),
  "return-credit": (_account, { yen, reason }) => ({ kind: "credit-returned", reason, parts: [], creditYen: -yen }),
  discount: ({ claims }, { number, yen, reason }) => {
    if (claims.get(number)?.openYen !== yen) throw refusal("wrong-state", feeLeavesRest(number));
    return { kind: "discounted", reason, parts: [{ number, as: "discounted", yen: -yen }], creditYen: 0 };
  },
  hold: ({ claims }, { number, reason }) => ({ kind: "held", ...still, number: known(claims, number), reason }),
  release: ({ claims }, { number, reason }) => ({ kind: "released", ...still, number: known(claims, number), reason }),
  reverse: ({ keys, reversed }, { entry, reason }) => {
    const wrong = [...keys.values()].find((one) => one.entry === entry);
    if (!wrong || reversed.has(entry) || !reversible.has(wrong.kind)) throw refusal("wrong-state", notReversible);
    return { kind: "reversed", reverses: entry, reason, ...reversalOf(wrong) };
  },
};

const notReversible: Said = {
  ja: "この記録はここでは取り消せません。入金の消し込みは、入金の画面で取り消してください。",
  en: "This entry cannot be reversed here. A payment is undone at its deposit.",
};

const reversible = new Set(["credit-used", "credit-returned", "discounted"]);

function known(claims: Account["claims"], number: string): string {
  if (claims.has(number)) return number;
  throw invalidField("#/number", notTheirs(number));
}

function happeningOf<Name extends AccountChange["change"]>(account: Account, change: Change<Name>): Happening {
  const name: Name = change.change;
  return happenings[name](account, change);
}

/** Writes what somebody decides into a customer's account, on top of what they have seen of it. */
export async function changeAccount(
  needs: Pick<Platform, "clock" | "tables">,
  tenant: TenantId,
  change: AccountChange,
  { person, version }: { person: Person; version: number },
): Promise<number> {
  await findCustomer(needs, tenant);
  const at = needs.clock.now();
  const today = japanDate(at).toString();
  const entry = await addOnce(needs, tenant, `change:${version + 1}`, (account) => {
    if (account.version !== version) throw changedSince();
    const happening = happeningOf(account, change);
    const against = objection(account, happening);
    if (against !== undefined) throw refusal("wrong-state", against);
    return { at: at.toString(), by: actorOf(person), on: dayOf(account, change) ?? today, ...happening };
  });
  if (entry?.at !== at.toString()) throw changedSince();
  return entry.entry;
}

/** A reversal counts from the day of what it reverses, as if that had never been. */
function dayOf({ keys }: Account, change: AccountChange): string | undefined {
  if (change.change === "reverse") return [...keys.values()].find(({ entry }) => entry === change.entry)?.on;
  return change.change === "return-credit" ? change.on : undefined;
}
