import type { HttpRequest } from "@azure/functions";
import type { Caller } from "#shared/base/caller.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { resolvePerson } from "#shared/tenants/resolve-caller.ts";

/** Who is calling: the person behind a token, or a visitor with a network address. */
export async function identify(platform: Platform, request: HttpRequest): Promise<Caller> {
  const claims = await platform.identity.claims(request.headers.get("authorization"));
  return claims ? resolvePerson(platform, claims) : { kind: "visitor", address: clientAddress(request) };
}

/** The front end appends the address it saw, so only the last entry can be believed; it may carry a port. */
function clientAddress(request: HttpRequest): string {
  const last = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return last.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1") || "unknown";
}
