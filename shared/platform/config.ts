import type * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Issuer } from "#shared/base/issuer.ts";
import { Environment } from "./environment.ts";

type ConnectionString = { kind: "connection-string"; connectionString: string };
/** The user-assigned managed identity in whose name Azure is asked. */
export type ManagedIdentity = { kind: "managed-identity"; clientId: string };

/** The settings as decisions: what is written here needs no second look at the environment. */
export type Settings = {
  providerTenant: TenantId;
  supportMailbox: string;
  service: { name: string; providerName: string; siteUrl: string; emergencyPhone: string };
  /** The names where English is read; the Japanese ones where there are no others. */
  inEnglish: { serviceName: string; providerName: string };
  /** Who issues documents. */
  issuer: Issuer;
  signIn: { endpoint: string; audience: string };
  graph: {
    endpoint: string;
    loginEndpoint: string;
    clientId: string;
    credential: { kind: "client-secret"; secret: string } | ManagedIdentity;
  };
  /** The app that may change something in a customer's tenant. */
  changes: { clientId: string };
  storage: ConnectionString | (ManagedIdentity & { accountName: string });
  bus: ConnectionString | (ManagedIdentity & { namespace: string });
  topic: { endpoint: string; credential: { kind: "key"; key: string } | ManagedIdentity };
  /** Where Teams is simulated; its workflows are reached there as well as at Microsoft's hosts. */
  teams: { standIn: string | undefined };
  /** Signs what leads back to us. */
  linkKey: Uint8Array;
  /** Shared with the phone system, which signs what it tells us. */
  phoneWebhookKey: Uint8Array;
  /** Signs the addresses to which customers' Azure Monitor sends. */
  azureMonitorKey: Uint8Array;
  telemetry: { connectionString: string; identity: ManagedIdentity | undefined } | undefined;
};

/** The settings, or one error that names all that is missing or wrong and what to put; values are never shown. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = Environment.safeParse(given);
  const complaints = [...(read.error?.issues ?? []).map((issue) => complaint(issue, given)), ...openChoices(given)];
  if (read.success && complaints.length === 0) return decide(read.data);
  throw new Error(`The settings cannot be used.\n${complaints.map((line) => `  ${line}`).join("\n")}`);
}

type Name = keyof Environment;
type Given = Record<string, string | undefined>;

const isName = (text: string): text is Name => text in Environment.shape;
const put = (name: Name) => `Put ${Environment.shape[name].description ?? "a value"}.`;

function complaint({ path, message }: z.core.$ZodIssue, given: Given): string {
  const name = String(path[0]);
  const fault = given[name] === undefined ? "is missing." : `is wrong: ${message}.`;
  return isName(name) ? `${name} ${fault} ${put(name)}` : `${name} ${fault}`;
}

const secrets: readonly Name[] = ["AzureWebJobsStorage", "ServiceBus", "GRAPH_CLIENT_SECRET", "ALERT_TOPIC_KEY"];
const identities = {
  AzureWebJobsStorage: "AzureWebJobsStorage__accountName",
  ServiceBus: "ServiceBus__fullyQualifiedNamespace",
} as const satisfies Partial<Record<Name, Name>>;

/** What no setting tells by itself: storage and bus have to be named one way, and who has no secret needs an identity. */
function openChoices(given: Given): string[] {
  const lines: string[] = [];
  for (const [one, other] of Object.entries(identities))
    if (!given[one] && !given[other]) lines.push(`${one} and ${other} are both missing. ${put(other)}`);
  const without = secrets.filter((name) => !given[name]);
  if (without.length > 0 && !given["MANAGED_IDENTITY_CLIENT_ID"])
    lines.push(
      `MANAGED_IDENTITY_CLIENT_ID is missing, and so is ${without.join(", ")}. ${put("MANAGED_IDENTITY_CLIENT_ID")}`,
    );
  return lines;
}

const connection = (connectionString: string): ConnectionString => ({ kind: "connection-string", connectionString });

function decide(env: Environment): Settings {
  const identity = { kind: "managed-identity", clientId: env.MANAGED_IDENTITY_CLIENT_ID ?? "" } as const;
  return {
    providerTenant: env.PROVIDER_TENANT_ID,
    supportMailbox: env.SUPPORT_MAILBOX,
    service: {
      name: env.SERVICE_NAME,
      providerName: env.PROVIDER_NAME,
      siteUrl: env.SITE_URL,
      emergencyPhone: env.EMERGENCY_PHONE,
    },
    inEnglish: {
      serviceName: env.SERVICE_NAME_EN ?? env.SERVICE_NAME,
      providerName: env.PROVIDER_NAME_EN ?? env.PROVIDER_NAME,
    },
    issuer: { ...(env.PROVIDER_NAME_EN !== undefined && { nameEn: env.PROVIDER_NAME_EN }), ...env.ISSUER },
    signIn: { endpoint: env.LOGIN_ENDPOINT, audience: env.API_AUDIENCE },
    graph: {
      endpoint: env.GRAPH_ENDPOINT,
      loginEndpoint: env.GRAPH_LOGIN_ENDPOINT ?? env.LOGIN_ENDPOINT,
      clientId: env.GRAPH_CLIENT_ID,
      credential: env.GRAPH_CLIENT_SECRET ? { kind: "client-secret", secret: env.GRAPH_CLIENT_SECRET } : identity,
    },
    changes: { clientId: env.GRAPH_CHANGES_CLIENT_ID },
    storage: env.AzureWebJobsStorage
      ? connection(env.AzureWebJobsStorage)
      : { ...identity, accountName: env.AzureWebJobsStorage__accountName ?? "" },
    bus: env.ServiceBus
      ? connection(env.ServiceBus)
      : { ...identity, namespace: env.ServiceBus__fullyQualifiedNamespace ?? "" },
    topic: {
      endpoint: env.ALERT_TOPIC_ENDPOINT,
      credential: env.ALERT_TOPIC_KEY ? { kind: "key", key: env.ALERT_TOPIC_KEY } : identity,
    },
    teams: { standIn: env.TEAMS_STAND_IN },
    linkKey: env.LINK_KEY,
    phoneWebhookKey: env.PHONE_WEBHOOK_KEY,
    azureMonitorKey: env.AZURE_MONITOR_KEY,
    telemetry: env.APPLICATIONINSIGHTS_CONNECTION_STRING
      ? {
          connectionString: env.APPLICATIONINSIGHTS_CONNECTION_STRING,
          identity: env.MANAGED_IDENTITY_CLIENT_ID ? identity : undefined,
        }
      : undefined,
  };
}
