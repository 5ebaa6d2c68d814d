import { companies, demoId } from "#local/demo.ts";
import { type GraphTenant, startGraph } from "#local/graph/server.ts";

/**
 * A simulated Microsoft Graph in a process of its own, so that what is measured shares no core with it. It says how much
 * processor time it has taken when it is asked anything, and ends with its parent.
 */
const [tenants = 1000, people = 50] = process.argv.slice(2).map(Number);
const described = Array.from(
  { length: tenants },
  (_, nth): GraphTenant => ({
    id: demoId(`bench-${nth}`),
    name: `会社${nth}`,
    domain: `bench-${nth}.example`,
    people,
    seed: companies.length + nth,
  }),
);
const { url } = await startGraph({
  port: 0,
  tenants: described,
  clientId: demoId("graph-client"),
  clientSecret: "local-development-only",
});
process.on("disconnect", () => process.exit(0));
process.on("message", () => process.send?.(process.cpuUsage()));
process.send?.({ url, tenants: described.map(({ id }) => id) });
