import type { ServerResponse } from "node:http";
import type { Cookie, HttpData, TypedData } from "./core-types.ts";

const hopByHop = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "upgrade",
  "trailer",
  "te",
]);

/** Sends what a function returned; nothing returned is 204. */
export function sendReturnValue(response: ServerResponse, value: TypedData | null | undefined): void {
  if (!value) return answer(response, 204);
  const http = value.http ?? { statusCode: "200", body: value };
  const status = Number(http.statusCode ?? 200);
  const body = bytesOf(http.body);
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, {
    ...Object.fromEntries(Object.entries(http.headers ?? {}).filter(([name]) => !hopByHop.has(name.toLowerCase()))),
    ...(http.cookies?.length && { "set-cookie": http.cookies.map(cookieText) }),
    ...(hasBody && { "content-length": body.length }),
  });
  response.end(hasBody ? body : undefined);
}

/** An answer of the host itself. */
export function answer(response: ServerResponse, status: number, body?: string | object): void {
  const text = typeof body === "object" ? JSON.stringify(body) : (body ?? "");
  const type = typeof body === "object" ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
  response.writeHead(status, {
    ...(text && { "content-type": type }),
    ...(status !== 204 && { "content-length": Buffer.byteLength(text) }),
  });
  response.end(text);
}

function bytesOf(body: HttpData["body"]): Buffer {
  if (body?.bytes) return Buffer.from(body.bytes);
  return Buffer.from(body?.string ?? body?.json ?? "");
}

const sameSite = { none: undefined, lax: "Lax", strict: "Strict", explicitNone: "None" } as const;

/** A cookie as a Set-Cookie header has it. */
export function cookieText(cookie: Cookie): string {
  const seconds = cookie.expires?.value?.seconds;
  const site = sameSite[cookie.sameSite ?? "none"];
  return [
    `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    cookie.maxAge?.value !== undefined && `Max-Age=${Math.floor(cookie.maxAge.value)}`,
    cookie.domain?.value && `Domain=${cookie.domain.value}`,
    cookie.path?.value && `Path=${cookie.path.value}`,
    typeof seconds === "number" && `Expires=${new Date(seconds * 1000).toUTCString()}`,
    cookie.httpOnly?.value && "HttpOnly",
    cookie.secure?.value && "Secure",
    site && `SameSite=${site}`,
  ]
    .filter(Boolean)
    .join("; ");
}
