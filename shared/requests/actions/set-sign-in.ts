import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { noSuchAccount } from "./obstacles.ts";
import { readUser } from "./read-user.ts";

const Input = z.object({ user: z.string(), name: z.string(), isAllowed: z.boolean() });
type Input = z.infer<typeof Input>;

const Seen = z.object({ isThere: z.boolean(), isAllowed: z.boolean() });

const words = (isAllowed: boolean) =>
  isAllowed ? { ja: "サインインできる", en: "May sign in" } : { ja: "サインインできない", en: "May not sign in" };

/** Lets somebody sign in, or not any more. */
export const setSignIn = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "PATCH /users/{user}"],
  title: ({ name, isAllowed }) =>
    isAllowed
      ? { ja: `${name} のサインインを許可`, en: `Let ${name} sign in` }
      : { ja: `${name} のサインインを停止`, en: `Block ${name} from signing in` },
  async look(graph, { user }) {
    const found = await readUser(graph, user);
    return { isThere: found !== undefined, isAllowed: found?.accountEnabled ?? false };
  },
  before: ({ isAllowed }) => words(isAllowed),
  after: ({ isAllowed }) => words(isAllowed),
  isDone: (seen, { isAllowed }) => seen.isThere && seen.isAllowed === isAllowed,
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchAccount(name)),
  calls: ({ user, isAllowed }) => [
    { method: "PATCH", path: at("/users/{user}", { user }), body: { accountEnabled: isAllowed } },
  ],
  repeats: "safely",
  back: ({ isAllowed }, { user }) => [
    { method: "PATCH", path: at("/users/{user}", { user }), body: { accountEnabled: isAllowed } },
  ],
  byHand: ({ name, isAllowed }) => [
    {
      ja: `Microsoft 365 管理センター ＞ ユーザー ＞ アクティブなユーザー ＞ ${name} ＞ 「サインインを${isAllowed ? "許可" : "ブロック"}」`,
      en: `Microsoft 365 admin centre > Users > Active users > ${name} > ${isAllowed ? "Unblock" : "Block"} sign-in`,
    },
  ],
});
