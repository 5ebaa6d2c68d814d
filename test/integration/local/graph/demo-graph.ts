import type { GraphOptions, GraphTenant } from "#local/graph/model.ts";
import { startGraph } from "#local/graph/server.ts";

export const provider: GraphTenant = {
  id: "0d6f4e1c-5a3b-4c8e-9b1a-000000000001",
  name: "株式会社みほんシステムズ",
  domain: "mihon-systems.example",
  people: 8,
  seed: 3,
  provider: true,
};
export const customer: GraphTenant = {
  id: "0d6f4e1c-5a3b-4c8e-9b1a-000000000002",
  name: "株式会社サンプル商事",
  domain: "sample-shoji.example",
  people: 54,
  seed: 11,
  licences: "spare",
  sharePoint: "filling",
  admins: [
    { name: "管理 一郎", userName: "admin@sample-shoji.example", objectId: "5f0c2b5e-0000-4000-8000-00000000000a" },
  ],
};
export const largeCustomer: GraphTenant = {
  id: "0d6f4e1c-5a3b-4c8e-9b1a-000000000003",
  name: "見立ホールディングス株式会社",
  domain: "mitate-hd.example",
  people: 230,
  seed: 37,
  licences: "short",
};
/** Its admin has consented to hardly anything. */
export const cautiousCustomer: GraphTenant = {
  id: "0d6f4e1c-5a3b-4c8e-9b1a-000000000004",
  name: "ひながた設計事務所",
  domain: "hinagata-sekkei.example",
  people: 12,
  seed: 23,
  permissions: ["Organization.Read.All"],
};

export const support = "support@mihon-systems.example";
export const admin = "admin@sample-shoji.example";

export const app = {
  clientId: "6e1f9a52-0000-4000-8000-00000000000b",
  changesClientId: "6e1f9a52-0000-4000-8000-00000000000c",
  clientSecret: "only-for-tests",
};

type Asked = { method?: string; body?: unknown; headers?: Record<string, string>; text?: string };
/** A simulator with the demo tenants, and a way to ask it as one of them. */
export async function startDemoGraph(options: Partial<GraphOptions> = {}) {
  const tenants = [provider, customer, largeCustomer, cautiousCustomer];
  const graph = await startGraph({ port: 0, tenants, ...app, notificationRetries: [20, 20], ...options });
  const tokens = new Map<string, string>();

  async function tokenOf(tenant: GraphTenant, client_id = app.clientId): Promise<string> {
    const key = `${client_id}/${tenant.id}`;
    const known = tokens.get(key) ?? (await requestToken(graph.url, tenant.id, { client_id })).body.access_token;
    tokens.set(key, known);
    return known;
  }

  const asking =
    (clientId: string) =>
    async (tenant: GraphTenant, path: string, asked: Asked = {}) => {
      const { method = "GET", body, headers = {}, text } = asked;
      const address = path.startsWith("http") ? path : `${graph.url}/v1.0${path}`;
      const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
      const answer = await fetch(address, {
        method,
        redirect: "manual",
        headers: {
          authorization: `Bearer ${await tokenOf(tenant, clientId)}`,
          "content-type": "application/json",
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      return answered(answer);
    };

  /** Asks as the app that reads, and as the one that makes changes. */
  return {
    graph,
    ask: asking(app.clientId),
    change: asking(app.changesClientId),
    tokenOf,
    forgetTokens: () => tokens.clear(),
  };
}

export type DemoGraph = Awaited<ReturnType<typeof startDemoGraph>>;

const form = {
  grant_type: "client_credentials",
  client_id: app.clientId,
  client_secret: app.clientSecret,
  scope: "https://graph.microsoft.com/.default",
};

export const requestToken = async (url: string, tenant: string, changed: Record<string, string> = {}) =>
  answered(
    await fetch(`${url}/${tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({ ...form, ...changed }),
    }),
  );

/** An answer with its body read: as what it means when it is JSON, else as text. */
export async function answered(answer: Response) {
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}
