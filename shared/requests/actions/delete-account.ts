import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { Account, lookAtAccount, looksAtAccount, standsInTheWay } from "./account.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";

/** By its object id, by which it is also found again among what was deleted. */
const Input = z.object({ user: z.guid(), name: z.string() });
type Input = z.infer<typeof Input>;

/** Deletes an account; for 30 days it can be restored. */
export const deleteAccount = action<Input, Account>({
  input: Input,
  seen: Account,
  asks: [...looksAtAccount, "DELETE /users/{user}", "POST /directory/deletedItems/{object}/restore"],
  title: ({ name }) => ({ ja: `アカウント ${name} を削除`, en: `Delete the account of ${name}` }),
  look: async (graph, { user }) => (await lookAtAccount(graph, user)).account,
  before: ({ isThere }) => (isThere ? { ja: "使用中", en: "In use" } : { ja: "なし", en: "Not there" }),
  after: () => ({ ja: "削除済み（30日間は復元できます）", en: "Deleted, to be restored within 30 days" }),
  isDone: ({ isThere }) => !isThere,
  obstacle: standsInTheWay,
  calls: ({ user }) => [{ method: "DELETE", path: at("/users/{user}", { user }) }],
  repeats: "safely",
  back: (_before, { user }, { isThere }) =>
    isThere ? [] : [{ method: "POST", path: at("/directory/deletedItems/{object}/restore", { object: user }) }],
  byHand: ({ name }) => [atUser(name, { ja: "「ユーザーの削除」", en: "Delete user" })],
});
