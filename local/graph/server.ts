import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { runBatch } from "./batch.ts";
import { type Calls, openCalls } from "./calls.ts";
import { answerConsent, consentPath } from "./consent.tsx";
import { answerControl, controlPath } from "./control.ts";
import { addressOf, dispatch, type Engine, guard } from "./dispatch.ts";
import { downloadPath } from "./downloads.ts";
import { openFaults } from "./faults.ts";
import { contentOf, headersOf, jsonOf, send, textOf } from "./http.ts";
import type { GraphOptions, GraphSimulator, RecordedCall } from "./model.ts";
import type { Answer, Headers } from "./route.ts";
import { routerOf } from "./router.ts";
import { routes } from "./routes.ts";
import { openSimulation } from "./simulation.ts";
import { simulatorOf } from "./simulator.ts";
import { openThrottle } from "./throttling.ts";
import { authenticate, issueToken } from "./tokens.ts";

export type { GraphOptions, GraphSimulator, GraphTenant } from "./model.ts";

type Request = { method: string; url: URL; address: string; headers: Headers; text: string };

/** Starts a Microsoft Graph for the given tenants, with their token endpoint, on this machine only. */
export async function startGraph(options: GraphOptions): Promise<GraphSimulator> {
  const simulation = openSimulation(options);
  const faults = openFaults(simulation.now);
  const { limitScale: scale = 1, limits: changed = {}, clientId: reading, changesClientId: changing = "" } = options;
  const throttle = openThrottle(simulation.now, { scale, changed, clientIds: { reading, changing } });
  const engine: Engine = { simulation, router: routerOf(routes), faults, throttle };
  const calls = openCalls(options.record);
  const server = createServer((request, response) => void respond(request, response));
  const simulator = await simulatorOf(engine, calls, server);

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = headersOf(incoming);
    const answer = await guard(simulation, async () => {
      const address = incoming.url ?? "/";
      const url = new URL(address, `http://${headers.host ?? "127.0.0.1"}`);
      return answerTo({ method: incoming.method ?? "GET", url, address, headers, text: await textOf(incoming) });
    });
    send(response, answer, headers);
  }

  async function answerTo(request: Request): Promise<Answer> {
    const { method, url, address, headers, text } = request;
    if (url.pathname.startsWith(controlPath)) return answerControl(simulator, method, url, jsonOf(text));
    if (url.pathname.startsWith(downloadPath)) return simulation.downloads.take(url.pathname, headers);
    if (consentPath.test(url.pathname)) return answerConsent(simulation, method, url, text);
    const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname)?.[1];
    if (!tenant || method !== "POST") return graph(engine, calls, request);
    const fault = await faults.strike({ tenant, method, url: address });
    return fault.answer ?? issueToken(simulation, tenant, new URLSearchParams(text));
  }

  return simulator;
}

async function graph(engine: Engine, calls: Calls, { method, url, address, headers, text }: Request): Promise<Answer> {
  let caller: Pick<RecordedCall, "tenant" | "app"> = {};
  let body: unknown;
  const answer = await guard(engine.simulation, async () => {
    const { version, path } = addressOf(address);
    const bearer = await authenticate(engine.simulation, headers);
    caller = { tenant: bearer.tenant.id, app: bearer.app };
    body = contentOf(text, headers);
    const request = { method, url: address, headers, body, origin: url.origin, bearer };
    return path === "/$batch" && method === "POST" ? batch(engine, request, version) : dispatch(engine, request);
  });
  calls.add({ method, url: address, ...caller, status: answer.status, body }, headers);
  return answer;
}

async function batch(engine: Engine, request: Parameters<typeof runBatch>[1], version: string): Promise<Answer> {
  const { method, url, bearer } = request;
  const fault = await engine.faults.strike({ tenant: bearer.tenant.id, method, url });
  return fault.answer ?? runBatch(engine, request, version);
}
