import type { IncomingMessage } from "node:http";
import type { HttpData } from "./core-types.ts";

/** The address a request was sent to; undefined when it is none. */
export function urlOf(request: IncomingMessage): URL | undefined {
  const target = request.url ?? "/";
  const address = target.startsWith("/") ? `http://${request.headers.host ?? "localhost"}${target}` : target;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * The headers as the function sees them. As behind Azure's front end, the caller's address and port are appended to
 * x-forwarded-for, and nobody outside can pretend to have signed in.
 */
export function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith("x-ms-client-principal")) continue;
    headers[name] = Array.isArray(value) ? value.join(",") : value;
  }
  const { remoteAddress = "", remotePort = 0 } = request.socket;
  const host = remoteAddress.replace(/^::ffff:/, "");
  const caller = host.includes(":") ? `[${host}]:${remotePort}` : `${host}:${remotePort}`;
  const before = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = before ? `${before}, ${caller}` : caller;
  return headers;
}

/** A request as the library reads it; a query name that comes twice gives both values in one, as in Azure. */
export function toHttpData(request: IncomingMessage, url: URL, params: Record<string, string>, body: Buffer): HttpData {
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  return {
    method: request.method ?? "GET",
    url: url.href,
    headers: headersOf(request),
    nullableParams: wrapped(Object.entries(params)),
    nullableQuery: wrapped(query),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
}

const wrapped = (entries: Iterable<readonly [string, string]>) =>
  Object.fromEntries(Array.from(entries, ([name, value]) => [name, { value }]));

/** The whole body; "too large" as soon as it is known to be. What is left unread is thrown away by the server. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | "too large"> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return "too large";
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) return "too large";
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
