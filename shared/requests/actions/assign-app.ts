import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { action } from "./action.ts";
import { App, appNotThereYet, idsOf, lookAtApp, looksAtApp, SeenApp } from "./app.ts";
import { atApp } from "./clicks.ts";
import { noSuchGroup } from "./obstacles.ts";
import { unlessMissing } from "./read-user.ts";

const Input = App.extend({ group: z.guid().toLowerCase(), groupName: z.string() });
type Input = z.infer<typeof Input>;

const Seen = SeenApp.extend({
  isThere: z.boolean(),
  isSecurityGroup: z.boolean(),
  assignment: z.string().optional(),
});
type Seen = z.infer<typeof Seen>;

const Group = z.looseObject({ securityEnabled: z.boolean().nullish() });
const Assignment = z.looseObject({ id: z.string(), principalId: z.string().toLowerCase() });

async function look(graph: Changes, input: Input): Promise<Seen> {
  const path = at("/groups/{group}", { group: input.group });
  const [app, group] = await Promise.all([
    lookAtApp(graph, input),
    unlessMissing(graph.get(path, Group, { query: { $select: "id,securityEnabled" } })),
  ]);
  return {
    ...app,
    isThere: group !== undefined,
    isSecurityGroup: group?.securityEnabled ?? false,
    assignment: app.principal && (await assignmentOf(graph, app.principal.id, input.group)),
  };
}

async function assignmentOf(graph: Changes, principal: string, group: string): Promise<string | undefined> {
  const path = at("/servicePrincipals/{principal}/appRoleAssignedTo", { principal });
  for await (const { id, principalId } of graph.list(path, Assignment)) if (principalId === group) return id;
  return undefined;
}

const words = (isAssigned: boolean) =>
  isAssigned ? { ja: "割り当て済み", en: "Assigned" } : { ja: "割り当てなし", en: "Not assigned" };

/** Lets the people of a group sign in to an application. */
export const assignApp = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: [
    ...looksAtApp,
    "GET /groups/{group}",
    "GET /servicePrincipals/{principal}/appRoleAssignedTo",
    "POST /servicePrincipals/{principal}/appRoleAssignedTo",
    "DELETE /servicePrincipals/{principal}/appRoleAssignedTo/{assignment}",
  ],
  title: ({ name, groupName }) => ({
    ja: `「${name}」に「${groupName}」を割り当て`,
    en: `Assign ${groupName} to ${name}`,
  }),
  look,
  before: ({ assignment }) => words(assignment !== undefined),
  after: () => words(true),
  isDone: ({ assignment }) => assignment !== undefined,
  notYet: appNotThereYet,
  obstacle({ isThere, isSecurityGroup }, { groupName }) {
    if (!isThere) return noSuchGroup(groupName);
    if (isSecurityGroup) return undefined;
    return {
      ja: `「${groupName}」はセキュリティ グループではないため、アプリに割り当てられません。セキュリティ グループを指定してください。`,
      en: `${groupName} is no security group and cannot be assigned to an application. Choose a security group.`,
    };
  },
  calls: ({ group }, seen) => [
    {
      method: "POST",
      path: at("/servicePrincipals/{principal}/appRoleAssignedTo", idsOf(seen)),
      body: {
        principalId: group,
        resourceId: idsOf(seen).principal,
        appRoleId: seen.principal?.userRole ?? "new",
      },
    },
  ],
  repeats: "safely",
  back: (_before, _input, now) =>
    now.assignment === undefined
      ? []
      : [
          {
            method: "DELETE",
            path: at("/servicePrincipals/{principal}/appRoleAssignedTo/{assignment}", {
              ...idsOf(now),
              assignment: now.assignment,
            }),
          },
        ],
  byHand: ({ name, groupName }) => [
    atApp(name, {
      ja: `「ユーザーとグループ」＞「ユーザーまたはグループの追加」で「${groupName}」を追加`,
      en: `Users and groups > Add user/group: ${groupName}`,
    }),
  ],
});
