import * as z from "zod";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { action } from "./action.ts";
import { atMailbox } from "./clicks.ts";

const Input = z.object({ user: z.string(), name: z.string(), to: z.email().toLowerCase(), toName: z.string() });
type Input = z.infer<typeof Input>;

/** https://learn.microsoft.com/graph/api/resources/messagerule */
const Rule = z.looseObject({ id: z.string(), displayName: z.string().nullish(), isEnabled: z.boolean().nullish() });

const Seen = z.object({ hasMailbox: z.boolean(), rule: z.string().optional() });

/** By its name a rule is found again. */
const nameFor = (to: string) => `転送: ${to}`;

async function ruleOf(graph: Changes, { user, to }: Input): Promise<string | undefined> {
  for await (const rule of graph.list(at("/users/{user}/mailFolders/inbox/messageRules", { user }), Rule))
    if (rule.displayName === nameFor(to) && rule.isEnabled !== false) return rule.id;
  return undefined;
}

/** Sends on whatever comes into a mailbox, with the sender left as it is. */
export const forwardMail = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: [
    "GET /users/{user}/mailFolders/inbox/messageRules",
    "POST /users/{user}/mailFolders/inbox/messageRules",
    "DELETE /users/{user}/mailFolders/inbox/messageRules/{rule}",
  ],
  title: ({ name, toName }) => ({
    ja: `${name} あてのメールを ${toName} に転送`,
    en: `Forward mail for ${name} to ${toName}`,
  }),
  async look(graph, input) {
    try {
      return { hasMailbox: true, rule: await ruleOf(graph, input) };
    } catch (error) {
      if (isGraphError(error) && ["not-found", "not-licensed"].includes(causeOf(error))) return { hasMailbox: false };
      throw error;
    }
  },
  before: ({ rule }, { to }) =>
    rule
      ? { ja: `${to} に転送中`, en: `Forwarded to ${to}` }
      : { ja: `${to} への転送なし`, en: `Not forwarded to ${to}` },
  after: ({ to }) => ({ ja: `${to} に転送中`, en: `Forwarded to ${to}` }),
  isDone: ({ rule }) => rule !== undefined,
  obstacle: ({ hasMailbox }, { name }) =>
    hasMailbox ? undefined : { ja: `「${name}」にはメールボックスがありません。`, en: `${name} has no mailbox.` },
  calls: ({ user, to, toName }) => [
    {
      method: "POST",
      path: at("/users/{user}/mailFolders/inbox/messageRules", { user }),
      body: {
        displayName: nameFor(to),
        sequence: 1,
        isEnabled: true,
        actions: { redirectTo: [{ emailAddress: { address: to, name: toName } }], stopProcessingRules: true },
      },
    },
  ],
  repeats: "safely",
  back: (_before, { user }, { rule }) =>
    rule ? [{ method: "DELETE", path: at("/users/{user}/mailFolders/inbox/messageRules/{rule}", { user, rule }) }] : [],
  byHand: ({ name, to }) => [
    atMailbox(name, {
      ja: `「メール フローの設定の管理」＞「電子メールの転送」で ${to} を指定`,
      en: `Manage mail flow settings > Email forwarding: ${to}`,
    }),
  ],
});
