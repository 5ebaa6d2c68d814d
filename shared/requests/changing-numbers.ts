import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { Held } from "./actions/licences-held.ts";
import type { PlannedStep } from "./model.ts";

/** How many of something a company has before a plan is carried out and after it, as a snapshot has it. */
export type ChangingNumber = { of: Words; before: number; after: number };

type Step = Pick<PlannedStep, "action" | "input" | "seen" | "calls">;
type Product = { skuId: string; name: Words; owned: number; assigned: number };
export type Counted = { accounts?: number | undefined; devices?: number | undefined; products: readonly Product[] };

const Licence = z.object({ sku: z.string(), insteadOf: z.string().optional() });
const HeldAll = z.object({ held: z.array(Held) });

/** By how much each licence's number of assignments changes. */
function licencesBy({ action, input, seen }: Step): [sku: string, by: number][] {
  if (action === "assign-licence") {
    const { sku, insteadOf } = Licence.parse(input);
    return insteadOf === undefined
      ? [[sku, 1]]
      : [
          [sku, 1],
          [insteadOf, -1],
        ];
  }
  if (action === "remove-licence") return [[Licence.parse(input).sku, -1]];
  if (action !== "remove-all-licences") return [];
  return HeldAll.parse(seen)
    .held.filter(({ isInherited }) => !isInherited)
    .map(({ skuId }) => [skuId, -1]);
}

const accountsBy: Readonly<Record<string, number>> = { "create-account": 1, "delete-account": -1 };
const devicesBy: Readonly<Record<string, number>> = { "wipe-device": -1, "retire-device": -1 };

/** What will be more or fewer once the steps are done; what is so already changes nothing. */
export function changingNumbers(planned: readonly Step[], { accounts, devices, products }: Counted): ChangingNumber[] {
  const steps = planned.filter(({ calls }) => calls.length > 0);
  const sum = (by: Readonly<Record<string, number>>) =>
    steps.reduce((total, { action }) => total + (by[action] ?? 0), 0);
  const assigned = new Map<string, number>();
  for (const [sku, by] of steps.flatMap(licencesBy)) assigned.set(sku, (assigned.get(sku) ?? 0) + by);
  const free = products.map(({ skuId, name, owned, assigned: now }) => ({
    of: { ja: `空き（${name.ja}）`, en: `Free (${name.en})` },
    before: owned - now,
    after: owned - now - (assigned.get(skuId) ?? 0),
  }));
  return [
    ...counted({ ja: "アカウント", en: "Accounts" }, accounts, sum(accountsBy)),
    ...counted({ ja: "管理端末", en: "Managed devices" }, devices, sum(devicesBy)),
    ...free,
  ].filter(({ before, after }) => before !== after);
}

const counted = (of: Words, before: number | undefined, by: number): ChangingNumber[] =>
  before === undefined ? [] : [{ of, before, after: before + by }];
