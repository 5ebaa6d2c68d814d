import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";
import { Held, licencesOf } from "./licences-held.ts";
import { noSuchAccount } from "./obstacles.ts";
import { readUser } from "./read-user.ts";

const Input = z.object({ user: z.string(), name: z.string() });
type Input = z.infer<typeof Input>;

const Seen = z.object({ isThere: z.boolean(), held: z.array(Held) });

const count = (held: readonly Held[]) => ({
  ja: held.length > 0 ? `直接割り当てられたライセンス ${held.length}件` : "直接割り当てられたライセンスなし",
  en: held.length > 0 ? `${held.length} licences of its own` : "No licence of its own",
});

/** Takes back all licences that an account holds by itself. */
export const removeAllLicences = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "POST /users/{user}/assignLicense"],
  title: ({ name }) => ({ ja: `${name} のライセンスをすべて外す`, en: `Take all licences back from ${name}` }),
  async look(graph, { user }) {
    const found = await readUser(graph, user);
    return { isThere: found !== undefined, held: licencesOf(found).filter(({ isInherited }) => !isInherited) };
  },
  before: ({ held }) => count(held),
  after: () => count([]),
  isDone: ({ isThere, held }) => isThere && held.length === 0,
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchAccount(name)),
  calls: ({ user }, { held }) => [
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: { addLicenses: [], removeLicenses: held.map(({ skuId }) => skuId) },
    },
  ],
  repeats: "safely",
  back: ({ held }, { user }) => [
    {
      method: "POST",
      path: at("/users/{user}/assignLicense", { user }),
      body: {
        addLicenses: held.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans })),
        removeLicenses: [],
      },
    },
  ],
  byHand: ({ name }) => [
    atUser(name, {
      ja: "「ライセンスとアプリ」ですべての選択を外し、変更を保存",
      en: "Licences and apps: untick everything and save",
    }),
  ],
});
