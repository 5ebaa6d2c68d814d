import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { Account, lookAtAccount, looksAtAccount } from "./account.ts";
import { AccountChanges, changedIn, inWords } from "./account-properties.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";
import { isProtected, isSynchronised, noSuchAccount } from "./obstacles.ts";
import { readUser } from "./read-user.ts";

/** By its object id, which stays when the user name changes. */
const Input = z.object({ user: z.guid(), name: z.string(), changes: AccountChanges });
type Input = z.infer<typeof Input>;

const Seen = Account.extend({ values: AccountChanges, nameIsTaken: z.boolean() });
type Seen = z.infer<typeof Seen>;

/** User names are the same whatever their case; everything else is as it is written. */
const isSo = ({ values }: Seen, { changes }: Input): boolean =>
  changedIn(changes).every((property) =>
    property === "userPrincipalName"
      ? values[property]?.toLowerCase() === changes[property]?.toLowerCase()
      : values[property] === changes[property],
  );

function obstacle({ isThere, roles, nameIsTaken, ...seen }: Seen, { name, changes }: Input): Words | undefined {
  if (!isThere) return noSuchAccount(name);
  if (roles.length > 0 && (changes.mobilePhone ?? changes.userPrincipalName) !== undefined)
    return isProtected(name, roles);
  if (seen.isSynchronised && changedIn(changes).some((property) => property !== "usageLocation"))
    return isSynchronised(name);
  if (!nameIsTaken) return undefined;
  return {
    ja: `${changes.userPrincipalName} は別の方が使っています。別のユーザー名を指定してください。`,
    en: `${changes.userPrincipalName} is in use by somebody else. Choose another user name.`,
  };
}

/** Changes what stands of somebody in the directory. */
export const changeAccount = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: [...looksAtAccount, "PATCH /users/{user}"],
  title: ({ name }) => ({ ja: `${name} の登録情報を変更`, en: `Change what stands of ${name}` }),
  async look(graph, { user, changes }) {
    const { account, found } = await lookAtAccount(graph, user);
    const other = changes.userPrincipalName && (await readUser(graph, changes.userPrincipalName));
    const values = Object.fromEntries(changedIn(changes).map((property) => [property, found?.[property]]));
    return { ...account, values, nameIsTaken: !!other && other.id !== found?.id };
  },
  before: ({ values }, { changes }) => inWords(values, changedIn(changes)),
  after: ({ changes }) => inWords(changes, changedIn(changes)),
  isDone: (seen, input) => seen.isThere && isSo(seen, input),
  obstacle,
  calls: ({ user, changes }) => [{ method: "PATCH", path: at("/users/{user}", { user }), body: changes }],
  repeats: "safely",
  back: ({ values }, { user, changes }) => [
    {
      method: "PATCH",
      path: at("/users/{user}", { user }),
      body: Object.fromEntries(changedIn(changes).map((property) => [property, values[property] ?? null])),
    },
  ],
  byHand({ name, changes }) {
    const { ja, en } = inWords(changes, changedIn(changes));
    return [atUser(name, { ja: `「連絡先情報の管理」で変更（${ja}）`, en: `Manage contact information (${en})` })];
  },
});
