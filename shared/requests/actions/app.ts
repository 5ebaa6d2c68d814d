import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import type { Changes } from "#shared/platform/platform.ts";

/** The enterprise application of an order: made by its first step, and known again by the order's id, which it carries. */
export const App = z.object({ name: z.string(), order: z.string() });
export type App = z.infer<typeof App>;

/** https://learn.microsoft.com/graph/api/resources/application */
const GraphApplication = z.looseObject({
  id: z.string(),
  appId: z.string(),
  displayName: z.string(),
  identifierUris: z.array(z.string()).default([]),
  serviceManagementReference: z.string().nullish(),
  web: z.looseObject({ redirectUris: z.array(z.string()).default([]) }).nullish(),
});

const AppRole = z.looseObject({
  id: z.guid(),
  displayName: z.string().nullish(),
  isEnabled: z.boolean(),
  allowedMemberTypes: z.array(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal */
const GraphPrincipal = z.looseObject({
  id: z.string(),
  preferredSingleSignOnMode: z.string().nullish(),
  appRoleAssignmentRequired: z.boolean().nullish(),
  appRoles: z.array(AppRole).default([]),
});

/** An application and its service principal, which follows a moment later, as far as they decide what is to be done. */
export const SeenApp = z.object({
  application: z
    .object({
      id: z.string(),
      appId: z.string(),
      identifiers: z.array(z.string()),
      replyUrls: z.array(z.string()),
    })
    .optional(),
  principal: z
    .object({ id: z.string(), mode: z.string().optional(), needsAssignment: z.boolean(), userRole: z.string() })
    .optional(),
});
export type SeenApp = z.infer<typeof SeenApp>;

/** What `lookAtApp` asks. */
export const looksAtApp = ["GET /applications", "GET /servicePrincipals"] as const;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export async function lookAtApp(graph: Changes, { name, order }: App): Promise<SeenApp> {
  const named = await applicationsWith(graph, `displayName eq ${quoted(name)}`);
  const found = named.find(({ serviceManagementReference }) => serviceManagementReference === order);
  if (!found) return {};
  const { id, appId, identifierUris: identifiers, web } = found;
  return {
    application: { id, appId, identifiers, replyUrls: web?.redirectUris ?? [] },
    principal: await principalOf(graph, appId),
  };
}

/** What another application is called that goes by an identifier, which only one of a company can. */
export async function otherWithIdentifier(
  graph: Changes,
  identifier: string,
  own: SeenApp["application"],
): Promise<string | undefined> {
  const found = await applicationsWith(graph, `identifierUris/any(uri:uri eq ${quoted(identifier)})`);
  return found.find(({ id }) => id !== own?.id)?.displayName;
}

async function applicationsWith(graph: Changes, $filter: string): Promise<z.infer<typeof GraphApplication>[]> {
  const query = { $filter, $select: Object.keys(GraphApplication.shape).join(",") };
  const found: z.infer<typeof GraphApplication>[] = [];
  for await (const one of graph.list("/applications", GraphApplication, { query })) found.push(one);
  return found;
}

async function principalOf(graph: Changes, appId: string): Promise<SeenApp["principal"]> {
  const query = { $filter: `appId eq ${quoted(appId)}`, $select: Object.keys(GraphPrincipal.shape).join(",") };
  for await (const one of graph.list("/servicePrincipals", GraphPrincipal, { query }))
    return {
      id: one.id,
      mode: one.preferredSingleSignOnMode ?? undefined,
      needsAssignment: one.appRoleAssignmentRequired ?? false,
      userRole: userRoleOf(one.appRoles),
    };
  return undefined;
}

/** The role that an application without roles of its own gives. */
const noRole = "00000000-0000-0000-0000-000000000000";

/** What somebody is in an application who is nobody in particular there. */
function userRoleOf(roles: readonly z.infer<typeof AppRole>[]): string {
  const open = roles.filter(({ isEnabled, allowedMemberTypes }) => isEnabled && allowedMemberTypes.includes("User"));
  return (open.find(({ displayName }) => displayName === "User") ?? open[0])?.id ?? noRole;
}

/** Ids that nobody knows while a plan is made: what they are of is made by the same plan. */
export const idsOf = ({ application, principal }: SeenApp) => ({
  application: application?.id ?? "new",
  principal: principal?.id ?? "new",
});

/** What was just made takes a while until it is known everywhere. */
export const appNotThereYet = ({ application, principal }: SeenApp, { name }: App): Words | undefined =>
  application && principal
    ? undefined
    : {
        ja: `作成したアプリ「${name}」が使えるようになるのを待っています。`,
        en: `Waiting until the new application ${name} can be used.`,
      };
