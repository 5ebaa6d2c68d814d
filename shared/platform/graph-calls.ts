import type { GraphRequest } from "@microsoft/microsoft-graph-client";
import * as z from "zod";
import { type ChainNeeds, graphChain, Passage } from "./graph-chain.ts";
import { asNoAnswer, GraphError, graphErrorFrom, withoutQuery } from "./graph-error.ts";
import { once } from "./once.ts";
import type { GraphMethod, GraphOptions } from "./platform.ts";

export type GraphCall = {
  method: GraphMethod;
  path: string;
  body?: unknown;
  options?: GraphOptions | undefined;
  /** A whole address to use instead of path and query. */
  address?: string | undefined;
  /** Whether it may be done twice; what only reads, sets or removes may. */
  mayRepeat?: boolean;
  /** What a batch is counted as: the path of its parts, and how many they are. */
  counted?: { path: string; calls: number };
};

export type GraphCalls = {
  /** The answer as it came, unless there was none. */
  send(call: GraphCall): Promise<Response>;
  /** The answer's body, or what refused it. */
  read<T>(call: GraphCall, schema: z.core.$ZodType<T>): Promise<T>;
};

/** Single calls to one tenant's Graph through Microsoft's client, which is loaded with the first of them. */
export function createGraphCalls(endpoint: string, needs: ChainNeeds): GraphCalls {
  const connect = once(async () => {
    const { Client, ResponseType } = await import("@microsoft/microsoft-graph-client");
    const middleware = graphChain(needs);
    const client = Client.initWithMiddleware({ baseUrl: endpoint, defaultVersion: "v1.0", middleware });
    return { client, raw: ResponseType.RAW };
  });

  async function send(call: GraphCall): Promise<Response> {
    const { method, path, options = {}, address } = call;
    const { client, raw } = await connect();
    const passage = new Passage(call.mayRepeat ?? method !== "POST", address, call.counted ?? { path, calls: 1 });
    const [version, place] = path.startsWith("/beta/") ? ["beta", path.slice(5)] : ["v1.0", path];
    const request = client.api(place).version(version).responseType(raw).middlewareOptions([passage]);
    request.headers(options.headers ?? {}).query(encoded(options.query ?? {}));
    try {
      return await perform(request, call);
    } catch (error) {
      throw asNoAnswer(passage.failure ?? error, path);
    }
  }

  async function read<T>(call: GraphCall, schema: z.core.$ZodType<T>): Promise<T> {
    const answer = await send(call);
    if (!answer.ok) throw await graphErrorFrom(answer, call.path);
    const text = await answer.text().catch((error: unknown) => {
      throw asNoAnswer(error, call.path);
    });
    const body = z.safeParse(schema, asJson(text));
    if (body.success) return body.data;
    const path = withoutQuery(call.path);
    throw new GraphError({ status: answer.status, code: "unreadable-answer", path, cause: body.error });
  }

  return { send, read };
}

const perform = (request: GraphRequest, { method, body }: GraphCall): Promise<Response> => {
  if (method === "GET") return request.get();
  if (method === "DELETE") return request.delete();
  if (method === "PUT") return request.put(body);
  return method === "POST" ? request.post(body) : request.patch(body);
};

/** The library puts values into the address as they are. */
const encoded = (query: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]));

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
