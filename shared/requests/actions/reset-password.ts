import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { Account, lookAtAccount, looksAtAccount, standsInTheWay } from "./account.ts";
import { action } from "./action.ts";
import { atUser } from "./clicks.ts";
import { isSince } from "./since.ts";

const Input = z.object({ user: z.string(), name: z.string() });
type Input = z.infer<typeof Input>;

const Seen = Account.extend({ changedAt: z.string().optional() });

/** Gives an account a new password, which has to be changed at the next sign-in. */
export const resetPassword = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: [...looksAtAccount, "PATCH /users/{user}"],
  title: ({ name }) => ({ ja: `${name} のパスワードを再設定`, en: `Set a new password for ${name}` }),
  async look(graph, { user }) {
    const { account, found } = await lookAtAccount(graph, user);
    return { ...account, changedAt: found?.lastPasswordChangeDateTime };
  },
  before: () => ({ ja: "現在のパスワード", en: "The password that is in use" }),
  after: () => ({ ja: "新しい初期パスワード（初回サインイン時に変更）", en: "A new one, to be changed at sign-in" }),
  isDone: ({ changedAt }, _input, since) => isSince(changedAt, since),
  obstacle: standsInTheWay,
  secretFor: ({ name }) => name,
  calls: ({ user }, _seen, secret) => [
    {
      method: "PATCH",
      path: at("/users/{user}", { user }),
      body: { passwordProfile: { password: secret, forceChangePasswordNextSignIn: true } },
    },
  ],
  repeats: "never",
  byHand: ({ name }) => [
    atUser(name, {
      ja: "「パスワードのリセット」で「初回サインイン時に変更を求める」を選択",
      en: "Reset password, with a change at the first sign-in",
    }),
  ],
});
