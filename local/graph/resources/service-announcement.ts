import { GraphError } from "../errors.ts";
import { expandsOf } from "../odata/expand.ts";
import { collection, entity, type Route } from "../route.ts";
import { healthOverviews, issues, updateMessages } from "../world/health.ts";

const readHealth = { allow: ["ServiceHealth.Read.All"], denied: "Forbidden" } as const;
const root = "admin/serviceAnnouncement";
const pages = { page: 100, most: 1000, paging: "skip" } as const;

export const serviceAnnouncementRoutes: readonly Route[] = [
  {
    on: "GET /admin/serviceAnnouncement/healthOverviews",
    ...readHealth,
    run(call) {
      const all = issues(call.world.since);
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
      collection(call, `${root}/issues`, issues(call.world.since), { ...pages, order: "lastModifiedDateTime desc" }),
  },
  {
    on: "GET /admin/serviceAnnouncement/issues/{issue}",
    ...readHealth,
    run(call) {
      const issue = issues(call.world.since).find(({ id }) => id === call.params.issue);
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
      return collection(call, `${root}/messages`, updateMessages(call.world.since), { ...pages, order });
    },
  },
];
