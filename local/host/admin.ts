import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hostname } from "node:os";
import * as z from "zod";
import { jsonIn } from "./body-fields.ts";
import { functionNamed, type HostFunction } from "./functions.ts";
import { readBody } from "./http-request.ts";
import { answer } from "./http-response.ts";

export type AdminNeeds = {
  url: string;
  routePrefix: string;
  functions: readonly HostFunction[];
  /** Runs a function in the background; the log has how it went. */
  run(target: HostFunction, input: string): void;
};

const RunRequest = z.object({ input: z.string().optional() });
const maxInputBytes = 1_048_576;

const instance = { id: randomUUID(), instanceId: randomUUID() };

/** Answers what is asked of the host itself under `/admin`. */
export async function serveAdmin(
  needs: AdminNeeds,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, , area = "", name = ""] = path.replace(/\/$/, "").split("/");
  const asked = `${request.method} ${area.toLowerCase()}`;

  if (asked === "GET host" && name === "status") return answer(response, 200, status());
  if (area === "host" && name === "ping") return answer(response, 200);
  if (asked === "GET functions" && name === "")
    return answer(
      response,
      200,
      needs.functions.map((one) => description(needs, one)),
    );
  const target = area === "functions" ? functionNamed(needs.functions, decodeURIComponent(name)) : undefined;
  if (!target) return answer(response, 404);
  if (request.method === "GET") return answer(response, 200, description(needs, target));
  if (request.method !== "POST") return answer(response, 404);

  const body = await readBody(request, maxInputBytes);
  if (body === "too large") return answer(response, 413);
  const sent = RunRequest.safeParse(jsonIn(body.toString("utf8")));
  if (!sent.success) return answer(response, 400, { error: 'The body has to be JSON like {"input": "text"}.' });
  if (target.trigger.kind === "http")
    return answer(response, 400, { error: "An HTTP function is run by a request to its route." });
  needs.run(target, sent.data.input ?? "");
  answer(response, 202);
}

const status = () => ({
  ...instance,
  state: "Running",
  version: "4.0.0",
  versionDetails: "4.0.0-local",
  computerName: hostname(),
  processUptime: Math.round(process.uptime() * 1000),
});

const description = ({ url, routePrefix }: AdminNeeds, { name, metadata, trigger }: HostFunction) => ({
  name,
  href: `${url}/admin/functions/${name}`,
  invoke_url_template:
    trigger.kind === "http" ? routeUrl(url, routePrefix, trigger.route ?? name).toLowerCase() : undefined,
  language: "node",
  config: { name, bindings: Object.values(metadata.bindings) },
  isDisabled: false,
});

/** The address of a function's route, as it is shown to people. */
export const routeUrl = (url: string, prefix: string, route: string): string =>
  [url, prefix, route.replace(/^\//, "")].filter(Boolean).join("/");
