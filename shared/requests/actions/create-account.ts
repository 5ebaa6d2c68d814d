import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { readUser } from "./read-user.ts";

const Input = z.object({
  userPrincipalName: z.string(),
  displayName: z.string(),
  givenName: z.string().optional(),
  surname: z.string().optional(),
  department: z.string().optional(),
  jobTitle: z.string().optional(),
  usageLocation: z.string(),
});
type Input = z.infer<typeof Input>;

const Seen = z.object({ displayName: z.string().optional(), isThere: z.boolean() });

/** Makes an account with a new password, which has to be changed at the first sign-in. */
export const createAccount = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "POST /users", "DELETE /users/{user}"],
  title: ({ displayName, userPrincipalName }) => ({
    ja: `アカウント ${userPrincipalName}（${displayName}）を作成`,
    en: `Make the account ${userPrincipalName} (${displayName})`,
  }),
  async look(graph, { userPrincipalName }) {
    const found = await readUser(graph, userPrincipalName);
    return { isThere: found !== undefined, displayName: found?.displayName };
  },
  before: ({ isThere, displayName }) =>
    isThere ? { ja: `${displayName} さんが使用中`, en: `In use by ${displayName}` } : { ja: "なし", en: "Not there" },
  after: ({ displayName }) => ({ ja: `${displayName} さんのアカウント`, en: `Account of ${displayName}` }),
  isDone: ({ isThere, displayName }, wanted, since) =>
    since !== undefined && isThere && displayName === wanted.displayName,
  obstacle: ({ isThere, displayName }, { userPrincipalName }) =>
    isThere
      ? {
          ja: `${userPrincipalName} はすでに${displayName}さんが使っています。別のユーザー名を指定してください。`,
          en: `${userPrincipalName} is in use by ${displayName}. Choose another user name.`,
        }
      : undefined,
  secretFor: ({ displayName, userPrincipalName }) => `${displayName} (${userPrincipalName})`,
  calls: ({ userPrincipalName, ...person }, _seen, secret) => [
    {
      method: "POST",
      path: "/users",
      body: {
        ...person,
        userPrincipalName,
        mailNickname: userPrincipalName.split("@")[0],
        accountEnabled: true,
        passwordProfile: { password: secret, forceChangePasswordNextSignIn: true },
      },
    },
  ],
  repeats: "safely",
  back: (_seen, { userPrincipalName }) => [
    { method: "DELETE", path: at("/users/{user}", { user: userPrincipalName }) },
  ],
  byHand: ({ displayName, userPrincipalName }) => [
    {
      ja: `Microsoft 365 管理センター ＞ ユーザー ＞ アクティブなユーザー ＞ 「ユーザーの追加」で ${displayName}（${userPrincipalName}）を作成し、使用場所を「日本」にします`,
      en: `Microsoft 365 admin centre > Users > Active users > Add a user: ${displayName} (${userPrincipalName}), location Japan`,
    },
  ],
});
