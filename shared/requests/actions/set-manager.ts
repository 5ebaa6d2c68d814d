import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { missing, notThereYet, Person } from "./account.ts";
import { action, type Call } from "./action.ts";
import { atEntraUser } from "./clicks.ts";
import { isSynchronised } from "./obstacles.ts";
import { readUser, unlessMissing } from "./read-user.ts";

const Input = Person.extend({ manager: z.guid().toLowerCase(), managerName: z.string() });
type Input = z.infer<typeof Input>;

const Manager = z.looseObject({ id: z.guid().toLowerCase(), displayName: z.string().nullish() });

const Seen = z.object({
  isThere: z.boolean(),
  isSynchronised: z.boolean(),
  manager: z.string().optional(),
  managerName: z.string().optional(),
});

const saying = (user: string, manager: string): Call => ({
  method: "PUT",
  path: at("/users/{user}/manager/$ref", { user }),
  body: { "@odata.id": `https://graph.microsoft.com/v1.0/users/${manager}` },
});

/** Says who somebody's manager is. */
export const setManager = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: [
    "GET /users/{user}",
    "GET /users/{user}/manager",
    "PUT /users/{user}/manager/$ref",
    "DELETE /users/{user}/manager/$ref",
  ],
  title: ({ name, managerName }) => ({
    ja: `${name} の上司を ${managerName} に設定`,
    en: `Make ${managerName} the manager of ${name}`,
  }),
  async look(graph, { user }) {
    const query = { $select: "id,displayName" };
    const [found, manager] = await Promise.all([
      readUser(graph, user),
      unlessMissing(graph.get(at("/users/{user}/manager", { user }), Manager, { query })),
    ]);
    return {
      isThere: found !== undefined,
      isSynchronised: found?.onPremisesSyncEnabled ?? false,
      manager: manager?.id,
      managerName: manager?.displayName ?? undefined,
    };
  },
  before: ({ manager, managerName = manager }) => ({ ja: managerName ?? "未設定", en: managerName ?? "Not set" }),
  after: ({ managerName }) => ({ ja: managerName, en: managerName }),
  isDone: (seen, { manager }) => seen.manager === manager,
  notYet: notThereYet,
  obstacle: (seen, input) => missing(seen, input) ?? (seen.isSynchronised ? isSynchronised(input.name) : undefined),
  calls: ({ user, manager }) => [saying(user, manager)],
  repeats: "safely",
  back: ({ manager }, { user }) => [
    manager ? saying(user, manager) : { method: "DELETE", path: at("/users/{user}/manager/$ref", { user }) },
  ],
  byHand: ({ name, managerName }) => [
    atEntraUser(name, {
      ja: `「プロパティの編集」＞「ジョブ情報」でマネージャーを ${managerName} に変更`,
      en: `Edit properties > Job information: manager ${managerName}`,
    }),
  ],
});
