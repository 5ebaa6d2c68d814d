import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostFunction, TriggerOf } from "./functions.ts";
import { readBody, toHttpData, urlOf } from "./http-request.ts";
import { answer, sendReturnValue } from "./http-response.ts";
import { streamMetadata, streamThrough } from "./http-stream.ts";
import type { Invoker } from "./invoke.ts";
import { type Keys, opens } from "./keys.ts";
import type { HostLog } from "./log.ts";
import { parseTemplate, type Template } from "./route-template.ts";
import { byPrecedence, matchTemplate, splitPath } from "./routes.ts";

export type HttpFunction = HostFunction<TriggerOf<"http">>;
export type Route = { template: Template; target: HttpFunction };

export type HttpNeeds = {
  invoker: Invoker;
  log: HostLog;
  keys: Keys;
  maxBodyBytes: number;
  streamsAt: URL | undefined;
};

export const programmatically = "This function was programmatically called via the host APIs.";

/** The routes of the functions in the order in which they are tried. */
export const routesOf = (functions: readonly HttpFunction[], prefix: string): Route[] =>
  functions
    .map((target) => ({ target, template: parseTemplate(`${prefix}/${templateText(target)}`) }))
    .toSorted((a, b) => byPrecedence(a.template, b.template));

const templateText = ({ trigger, name }: HttpFunction) => (trigger.route ?? name).replace(/^\//, "");

/** The function that a request is for; a path without a function for its method is as good as unknown. */
export function findRoute(routes: readonly Route[], method: string, pathname: string) {
  const path = splitPath(pathname);
  if (!path) return undefined;
  for (const { template, target } of routes) {
    const params = target.trigger.methods.includes(method) ? matchTemplate(template, path) : undefined;
    if (params) return { target, params };
  }
  return undefined;
}

/** Answers one request by calling the function it is for. */
export async function serveHttp(
  needs: HttpNeeds,
  request: IncomingMessage,
  response: ServerResponse,
  { target, params }: { target: HttpFunction; params: Record<string, string> },
): Promise<void> {
  const url = urlOf(request);
  if (!url) return answer(response, 400);
  if (!opens(needs.keys, target, keyShown(request, url))) return answer(response, 401);
  if (needs.streamsAt) return serveStream(needs, request, response, { target, params, streamsAt: needs.streamsAt });

  const sent = await readBody(request, needs.maxBodyBytes);
  if (sent === "too large") return answer(response, 413);
  const hasLength = Number(request.headers["content-length"] ?? 0) > 0;
  if (sent.length > 0 && !hasLength)
    needs.log(
      "warning",
      `Function.${target.name}`,
      "A body without a length is not handed over, as in Azure without streaming.",
    );

  const data = { http: toHttpData(request, url, params, hasLength ? sent : Buffer.alloc(0)) };
  try {
    const { returnValue } = await needs.invoker.call(target, { data, reason: programmatically });
    sendReturnValue(response, returnValue);
  } catch {
    if (response.headersSent) response.destroy();
    else answer(response, 500);
  }
}

async function serveStream(
  { invoker, maxBodyBytes }: HttpNeeds,
  request: IncomingMessage,
  response: ServerResponse,
  { target, params, streamsAt }: { target: HttpFunction; params: Record<string, string>; streamsAt: URL },
): Promise<void> {
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return answer(response, 413);
  const invocationId = randomUUID();
  let returned = false;
  const watched = {
    ...target,
    callback: async (...args: unknown[]) => {
      const result = await target.callback(...args);
      returned = result !== undefined && result !== null;
      return result;
    },
  };
  const call = {
    data: { http: {} },
    metadata: streamMetadata(request, params),
    reason: programmatically,
    invocationId,
  };
  const done = invoker.call(watched, call).then(() => ({ returned }));
  await streamThrough({ request, response, streamsAt, invocationId, done });
}

function keyShown(request: IncomingMessage, url: URL): string | undefined {
  const header = request.headers["x-functions-key"];
  return typeof header === "string" ? header : (url.searchParams.get("code") ?? undefined);
}
