import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atEntraUser } from "./clicks.ts";
import { noSuchAccount } from "./obstacles.ts";
import { readUser } from "./read-user.ts";
import { isSince } from "./since.ts";

const Input = z.object({ user: z.string(), name: z.string() });
type Input = z.infer<typeof Input>;

const Seen = z.object({ isThere: z.boolean(), validFrom: z.string().optional() });

/** Ends every session that an account has open. */
export const revokeSessions = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}", "POST /users/{user}/revokeSignInSessions"],
  title: ({ name }) => ({ ja: `${name} をすべての端末からサインアウト`, en: `Sign ${name} out everywhere` }),
  async look(graph, { user }) {
    const found = await readUser(graph, user);
    return { isThere: found !== undefined, validFrom: found?.signInSessionsValidFromDateTime };
  },
  before: () => ({ ja: "サインイン中の端末はそのまま", en: "Sessions stay open" }),
  after: () => ({ ja: "すべての端末からサインアウト済み", en: "Signed out everywhere" }),
  isDone: ({ validFrom }, _input, since) => isSince(validFrom, since),
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchAccount(name)),
  calls: ({ user }) => [{ method: "POST", path: at("/users/{user}/revokeSignInSessions", { user }) }],
  repeats: "safely",
  byHand: ({ name }) => [atEntraUser(name, { ja: "「セッションの取り消し」", en: "Revoke sessions" })],
});
