import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";
import { Held, licencesOf } from "./licences-held.ts";
import { isInherited, noSuchAccount } from "./obstacles.ts";
import { readUser } from "./read-user.ts";

const Input = z.object({ user: z.string(), name: z.string(), sku: z.guid().toLowerCase(), product: z.string() });
type Input = z.infer<typeof Input>;

const Seen = z.object({ isThere: z.boolean(), held: Held.optional() });

/** Takes a licence back, with what was switched off in it kept in mind. */
export const removeLicence = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "POST /users/{user}/assignLicense"],
  title: ({ name, product }) => ({ ja: `${name} から ${product} を外す`, en: `Take ${product} back from ${name}` }),
  async look(graph, { user, sku }) {
    const found = await readUser(graph, user);
    return { isThere: found !== undefined, held: licencesOf(found).find(({ skuId }) => skuId === sku) };
  },
  before: ({ held }) => (held ? { ja: "割り当て済み", en: "Assigned" } : { ja: "割り当てなし", en: "Not assigned" }),
  after: () => ({ ja: "割り当てなし", en: "Not assigned" }),
  isDone: ({ isThere, held }) => isThere && !held,
  obstacle({ isThere, held }, { name }) {
    if (!isThere) return noSuchAccount(name);
    return held?.isInherited ? isInherited(name) : undefined;
  },
  calls: ({ user, sku }) => [
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: { addLicenses: [], removeLicenses: [sku] },
    },
  ],
  repeats: "safely",
  back: ({ held }, { user, sku }) => [
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: { addLicenses: [{ skuId: sku, disabledPlans: held?.disabledPlans ?? [] }], removeLicenses: [] },
    },
  ],
  byHand: ({ name, product }) => [
    atUser(name, {
      ja: `「ライセンスとアプリ」で ${product} の選択を外し、変更を保存`,
      en: `Licences and apps: untick ${product} and save`,
    }),
  ],
});
