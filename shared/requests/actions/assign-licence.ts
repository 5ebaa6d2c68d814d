import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { missing, notThereYet, Person } from "./account.ts";
import { action, type Call } from "./action.ts";
import { atUser } from "./clicks.ts";
import { Held, licencesOf } from "./licences-held.ts";
import { isInherited, noFreeLicence, noSuchLicence } from "./obstacles.ts";
import { isFree, readProduct } from "./read-products.ts";
import { readUser } from "./read-user.ts";

const Input = Person.extend({
  sku: z.guid().toLowerCase(),
  product: z.string(),
  insteadOf: z.guid().toLowerCase().optional(),
});
type Input = z.infer<typeof Input>;

const Seen = z.object({
  isThere: z.boolean(),
  isAssigned: z.boolean(),
  hasLocation: z.boolean(),
  isOwned: z.boolean(),
  isFree: z.boolean(),
  /** Of the licence that it takes the place of. */
  other: Held.optional(),
});

const words = (isAssigned: boolean) =>
  isAssigned ? { ja: "割り当て済み", en: "Assigned" } : { ja: "割り当てなし", en: "Not assigned" };

/** Assigns a licence; without a usage location Graph assigns none, so an account that has none is in Japan. */
export const assignLicence = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "GET /subscribedSkus", "PATCH /users/{user}", "POST /users/{user}/assignLicense"],
  title: ({ name, product }) => ({
    ja: `${name} に ${product} を割り当て`,
    en: `Assign ${product} to ${name}`,
  }),
  async look(graph, { user, sku, insteadOf }) {
    const [found, product] = await Promise.all([readUser(graph, user), readProduct(graph, sku)]);
    return {
      isThere: found !== undefined,
      isAssigned: found?.assignedLicenses.some(({ skuId }) => skuId === sku) ?? false,
      hasLocation: !found || !!found.usageLocation,
      isOwned: product !== undefined,
      isFree: product !== undefined && isFree(product),
      other: licencesOf(found).find(({ skuId }) => skuId === insteadOf),
    };
  },
  before: ({ isAssigned, other }) => (other ? { ja: "別のライセンス", en: "Another licence" } : words(isAssigned)),
  after: () => words(true),
  isDone: ({ isAssigned, other }) => isAssigned && !other,
  notYet: notThereYet,
  obstacle(seen, input) {
    if (!seen.isOwned) return noSuchLicence(input.product);
    if (seen.other?.isInherited) return isInherited(input.name);
    return missing(seen, input) ?? (seen.isFree || seen.isAssigned ? undefined : noFreeLicence(input.product));
  },
  calls: ({ user, sku }, { hasLocation, isAssigned, other }) => [
    ...(hasLocation ? [] : [inJapan(user)]),
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: {
        addLicenses: isAssigned ? [] : [{ skuId: sku, disabledPlans: [] }],
        removeLicenses: other ? [other.skuId] : [],
      },
    },
  ],
  repeats: "safely",
  back: ({ isAssigned, other }, { user, sku }, now) => [
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: {
        addLicenses: other ? [{ skuId: other.skuId, disabledPlans: other.disabledPlans }] : [],
        removeLicenses: now.isAssigned && !isAssigned ? [sku] : [],
      },
    },
  ],
  byHand: ({ name, product }) => [
    atUser(name, {
      ja: `「ライセンスとアプリ」で ${product} を選択し、変更を保存`,
      en: `Licences and apps: tick ${product} and save`,
    }),
  ],
});

const inJapan = (user: string): Call => ({
  method: "PATCH",
  path: at("/users/{user}", { user }),
  body: { usageLocation: "JP" },
});
