import type { ServiceHealthStatus } from "@microsoft/microsoft-graph-types";
import { GraphError } from "../errors.ts";
import { expandsOf } from "../odata/expand.ts";
import { collection, entity, type Route } from "../route.ts";
import type { Simulation } from "../simulation.ts";
import { healthOverviews, type Issue, issues } from "../world/health.ts";
import { timestamp } from "../world/times.ts";

const readHealth = { allow: ["ServiceHealth.Read.All"], denied: "Forbidden" } as const;
const root = "admin/serviceAnnouncement";
const pages = { page: 100, most: 1000, paging: "skip" } as const;

export const serviceAnnouncementRoutes: readonly Route[] = [
  {
    on: "GET /admin/serviceAnnouncement/healthOverviews",
    ...readHealth,
    run(call) {
      const all = call.world.issues;
      const withIssues = expandsOf(call.query, ["issues"]).has("issues");
      const rows = healthOverviews(all).map((row) =>
        withIssues ? { ...row, issues: all.filter((issue) => issue.service === row.service) } : row,
      );
      return collection(call, `${root}/healthOverviews`, rows, pages);
    },
  },
  {
    on: "GET /admin/serviceAnnouncement/issues",
    ...readHealth,
    run: (call) =>
      collection(call, `${root}/issues`, call.world.issues, { ...pages, order: "lastModifiedDateTime desc" }),
  },
  {
    on: "GET /admin/serviceAnnouncement/issues/{issue}",
    ...readHealth,
    run(call) {
      const issue = call.world.issues.find(({ id }) => id === call.params.issue);
      if (!issue) throw new GraphError("NotFound", `Issue '${call.params.issue}' was not found.`);
      return entity(call, `${root}/issues`, issue);
    },
  },
  {
    on: "GET /admin/serviceAnnouncement/messages",
    allow: ["ServiceMessage.Read.All"],
    denied: "Forbidden",
    run: (call) => {
      const order = "lastModifiedDateTime desc";
      return collection(call, `${root}/messages`, call.world.updateMessages, { ...pages, order });
    },
  },
];

/** Adds a post to an issue, as Microsoft does while it works on it; another status may come with it. */
export function postToIssue(simulation: Simulation, id: string, content: string, status?: ServiceHealthStatus): void {
  const { state } = simulation;
  const issue = state.changes.applied("", "issues", issues(state.since)).find((one) => one.id === id);
  if (!issue) throw new GraphError("NotFound", `Issue '${id}' was not found.`);
  const createdDateTime = timestamp(simulation.now());
  const post = { createdDateTime, postType: "regular", description: { contentType: "html", content } } as const;
  const isResolved = status === "serviceRestored" || status === "serviceOperational";
  const fields: Partial<Issue> = {
    posts: [...(issue.posts ?? []), post],
    lastModifiedDateTime: createdDateTime,
    ...(status && { status, isResolved, endDateTime: isResolved ? createdDateTime : null }),
  };
  simulation.change({ family: "issues", id, fields });
}
