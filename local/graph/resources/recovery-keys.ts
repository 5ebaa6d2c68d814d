import { GraphError } from "../errors.ts";
import { demandPermission } from "../rights.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import { keyReading } from "../world/directory-audits.ts";
import type { RecoveryKey } from "../world/directory-devices.ts";

const reading = { app: "changing", allow: ["BitlockerKey.ReadBasic.All", "BitlockerKey.Read.All"] } as const;
const name = "informationProtection/bitlocker/recoveryKeys";

export const recoveryKeyRoutes: readonly Route[] = [
  {
    on: "GET /informationProtection/bitlocker/recoveryKeys",
    ...reading,
    run(call) {
      demandIntroduced(call);
      if (call.query.has("$top")) throw new GraphError("BadRequest", "The query option '$top' is not supported.");
      return collection(call, name, call.world.recoveryKeys.map(withoutKey), {
        page: 100,
        most: 100,
        paging: "skiptoken",
      });
    },
  },
  {
    on: "GET /informationProtection/bitlocker/recoveryKeys/{key}",
    ...reading,
    run(call) {
      demandIntroduced(call);
      const found = call.world.recoveryKeys.find(({ id }) => id === call.params.key?.toLowerCase());
      if (!found) throw new GraphError("ResourceNotFound", `Resource not found: '${call.params.key}'.`);
      const asksForKey = call.query.get("$select")?.split(",").includes("key") ?? false;
      if (asksForKey) {
        demandPermission(call.bearer, ["BitlockerKey.Read.All"]);
        noteReading(call, found);
      }
      return entity(call, name, asksForKey ? found : withoutKey(found), { keeps: ["id"] });
    },
  },
];

/** Whoever reads a key is written down in the directory's log. */
function noteReading({ simulation, world, bearer }: Call, { id: keyId }: RecoveryKey): void {
  const { clientId, changesClientId = clientId } = simulation.options;
  const appId = bearer.app === "changing" ? changesClientId : clientId;
  const fields = keyReading(keyId, { appId, number: simulation.state.changes.serial() }, simulation.now());
  simulation.change({ tenant: world.tenant.id, family: "directoryAudits", id: fields.id, fields });
}

/** The key itself is told only to who asks for that one. */
const withoutKey = ({ key: _key, ...row }: RecoveryKey) => row;

/** This service wants to know which program asks. */
function demandIntroduced({ headers }: Call): void {
  if (!headers["user-agent"]) throw new GraphError("BadRequest", "The header 'User-Agent' is required.");
}
