import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { Account, lookAtAccount, looksAtAccount, standsInTheWay } from "./account.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";

const Input = z.object({ user: z.string(), name: z.string(), isAllowed: z.boolean() });
type Input = z.infer<typeof Input>;

const Seen = Account.extend({ isAllowed: z.boolean() });

const words = (isAllowed: boolean) =>
  isAllowed ? { ja: "サインインできる", en: "May sign in" } : { ja: "サインインできない", en: "May not sign in" };

/** Lets somebody sign in, or not any more. */
export const setSignIn = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: [...looksAtAccount, "PATCH /users/{user}"],
  title: ({ name, isAllowed }) =>
    isAllowed
      ? { ja: `${name} のサインインを許可`, en: `Let ${name} sign in` }
      : { ja: `${name} のサインインを停止`, en: `Block ${name} from signing in` },
  async look(graph, { user }) {
    const { account, found } = await lookAtAccount(graph, user);
    return { ...account, isAllowed: found?.accountEnabled ?? false };
  },
  before: ({ isAllowed }) => words(isAllowed),
  after: ({ isAllowed }) => words(isAllowed),
  isDone: (seen, { isAllowed }) => seen.isThere && seen.isAllowed === isAllowed,
  obstacle: standsInTheWay,
  calls: ({ user, isAllowed }) => [
    { method: "PATCH", path: at("/users/{user}", { user }), body: { accountEnabled: isAllowed } },
  ],
  repeats: "safely",
  back: ({ isAllowed }, { user }) => [
    { method: "PATCH", path: at("/users/{user}", { user }), body: { accountEnabled: isAllowed } },
  ],
  byHand: ({ name, isAllowed }) => [
    atUser(name, {
      ja: `「サインインを${isAllowed ? "許可" : "ブロック"}」`,
      en: `${isAllowed ? "Unblock" : "Block"} sign-in`,
    }),
  ],
});
