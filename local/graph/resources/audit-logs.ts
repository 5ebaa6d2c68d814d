import { GraphError } from "../errors.ts";
import { boundsOf } from "../odata/bounds.ts";
import { type Call, collection, type Route } from "../route.ts";
import { directoryAudits } from "../world/directory-audits.ts";
import type { Families } from "../world/families.ts";
import { day } from "../world/habits.ts";
import { signIns } from "../world/sign-ins.ts";

const reading = { allow: ["AuditLog.Read.All"], denied: "Authentication_MSGraphPermissionMissing" } as const;
const pages = { page: 1000, most: 1000, paging: "skiptoken" } as const;
const { MAX_SAFE_INTEGER } = Number;

export const auditLogRoutes: readonly Route[] = [
  {
    on: "GET /auditLogs/signIns",
    ...reading,
    needs: "entraP1",
    run(call) {
      if (call.query.has("$orderby")) demandKnownOrder(call, "createdDateTime");
      const rows = withChanges(call, "signIns", signIns(call.world, ...windowOf(call, "createdDateTime", 30)));
      return collection(call, "auditLogs/signIns", rows, { ...pages, order: "createdDateTime desc" });
    },
  },
  {
    on: "GET /auditLogs/directoryAudits",
    ...reading,
    run(call) {
      const keptDays = call.world.tenant.lacks?.includes("entraP1") ? 7 : 30;
      const window = windowOf(call, "activityDateTime", keptDays);
      const rows = withChanges(call, "directoryAudits", directoryAudits(call.world, ...window));
      return collection(call, "auditLogs/directoryAudits", rows, { ...pages, order: "activityDateTime desc" });
    },
  },
];

/** The span that is asked for, as far as the log is kept and time has come. */
function windowOf({ query, simulation }: Call, property: string, keptDays: number): [from: number, until: number] {
  const now = simulation.now();
  const { from = 0, until = MAX_SAFE_INTEGER } = boundsOf(query.get("$filter"), property);
  return [Math.max(from, now - keptDays * day), Math.min(until, now)];
}

const withChanges = <F extends "signIns" | "directoryAudits">(
  { simulation, world }: Call,
  family: F,
  rows: readonly Families[F][],
) => simulation.state.changes.applied(world.tenant.id, family, rows);

function demandKnownOrder({ query }: Call, property: string): void {
  if (query.get("$orderby")?.split(" ")[0] === property) return;
  throw new GraphError("BadRequest", `Sign-ins can only be ordered by '${property}'.`);
}
