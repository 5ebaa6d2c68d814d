import { createHash } from "node:crypto";
import { join } from "node:path";
import { readSettings } from "#shared/platform/config.ts";
import { createPlatform } from "#shared/platform/connect.ts";
import { queues } from "#shared/platform/queues.ts";
import changePermissions from "../infra/graph-change-permissions.json" with { type: "json" };
import permissions from "../infra/graph-permissions.json" with { type: "json" };
import { closeStack } from "./close-stack.ts";
import { companies, demoId, demoIssuer, people, prospect, provider } from "./demo.ts";
import { startGraph } from "./graph/server.ts";
import type { Ports } from "./ports.ts";
import { seedCustomers } from "./seed.ts";
import { startServiceBus } from "./servicebus/server.ts";
import { startIssuer } from "./sign-in/issuer.ts";
import { startAzurite } from "./storage/azurite.ts";
import { startTeams } from "./teams/receiver.ts";

export type PartsOptions = {
  ports: Ports;
  /** Where state is kept between runs; nothing is kept when left out. */
  dataFolder?: string;
  /** Gets one JSON line for each request to Graph. */
  record?: string;
  /** Multiplies Graph's limits. */
  graphLimits?: number;
};

export type Parts = Awaited<ReturnType<typeof startParts>>;

const apiAudience = demoId("api");
export const graphClient = {
  clientId: demoId("graph-client"),
  changesClientId: demoId("graph-changes-client"),
  clientSecret: "local-development-only",
};
const localKey = (name: string) => createHash("sha256").update(`local-development-only:${name}`).digest("base64");
export const topicKey = Buffer.from("local-development-only").toString("base64");

/** All that the service stands on, with the demo customers, but not the service itself. */
export async function startParts({ ports, dataFolder, record, graphLimits }: PartsOptions) {
  const stack = closeStack();
  const kept = keptIn(dataFolder);
  try {
    const storage = await stack.add(
      startAzurite({ blobPort: ports.blobs, queuePort: ports.queues, tablePort: ports.tables, ...kept("storage") }),
    );
    const bus = await stack.add(startServiceBus({ port: ports.bus, queues, ...kept("service-bus") }));
    const graph = await stack.add(startDemoGraph({ port: ports.graph, record, graphLimits, ...kept("graph") }));
    const issuer = await stack.add(
      startIssuer({ port: ports.signIn, audience: apiAudience, users: people, ...kept("sign-in") }),
    );
    const teams = await stack.add(startTeams({ port: ports.teams }));
    const environment = environmentOn(ports, { storage, bus, graph, issuer, teams });
    const platform = await stack.add(Promise.resolve(createPlatform(readSettings(environment))));
    await seedCustomers(platform);
    return { environment, storage, bus, graph, issuer, teams, platform, stop: stack.close };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

type DemoGraphOptions = Pick<PartsOptions, "dataFolder"> & {
  port: number;
  record?: string | undefined;
  graphLimits?: number | undefined;
};

/** Microsoft Graph with the tenants of the demo. */
export const startDemoGraph = ({ record, graphLimits, ...where }: DemoGraphOptions) =>
  startGraph({
    tenants: graphTenants,
    ...graphClient,
    ...where,
    ...(record !== undefined && { record }),
    ...(graphLimits !== undefined && { limitScale: graphLimits }),
  });

type Addresses = {
  storage: { connectionString: string };
  bus: { connectionString: string };
  graph: { url: string };
  issuer: { url: string };
  teams: { url: string };
};

/** The settings with which the service stands on these parts. */
export const environmentOn = (
  ports: Pick<Ports, "host" | "topic">,
  { storage, bus, graph, issuer, teams }: Addresses,
) => ({
  FUNCTIONS_WORKER_RUNTIME: "node",
  PROVIDER_TENANT_ID: provider.id,
  PROVIDER_NAME: provider.name,
  PROVIDER_NAME_EN: provider.nameEn,
  SERVICE_NAME: "ワークプレイス運用サービス",
  SERVICE_NAME_EN: "Workplace Operations Service",
  SITE_URL: `http://localhost:${ports.host}`,
  SUPPORT_MAILBOX: `support@${provider.domain}`,
  EMERGENCY_PHONE: "0120-000-000",
  ISSUER: JSON.stringify(demoIssuer),
  API_AUDIENCE: apiAudience,
  LOGIN_ENDPOINT: issuer.url,
  GRAPH_ENDPOINT: graph.url,
  GRAPH_LOGIN_ENDPOINT: graph.url,
  GRAPH_CLIENT_ID: graphClient.clientId,
  GRAPH_CHANGES_CLIENT_ID: demoId("graph-changes-client"),
  GRAPH_CLIENT_SECRET: graphClient.clientSecret,
  AzureWebJobsStorage: storage.connectionString,
  ServiceBus: bus.connectionString,
  ALERT_TOPIC_ENDPOINT: `http://localhost:${ports.topic}/api/events`,
  ALERT_TOPIC_KEY: topicKey,
  TEAMS_STAND_IN: teams.url,
  LINK_KEY: localKey("links"),
  PHONE_WEBHOOK_KEY: localKey("phone"),
  AZURE_MONITOR_KEY: localKey("azure-monitor"),
});

/** The options with which a part keeps its state in a folder of its own, when state is kept at all. */
export const keptIn = (dataFolder: string | undefined) => (name: string) =>
  dataFolder === undefined ? {} : { dataFolder: join(dataFolder, name) };

/** What the app registrations ask for is what their tokens open. */
const granted = { permissions, changePermissions };

export const graphTenants = [
  { ...provider, people: 8, seed: 3, provider: true, ...granted },
  ...[...companies, prospect].map(({ id, name, domain, people: count, seed, graph }) => ({
    id,
    name,
    domain,
    people: count,
    seed,
    admins: people.filter((one) => one.tenant === id),
    ...granted,
    ...graph,
  })),
];
