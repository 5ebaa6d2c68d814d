import * as z from "zod";
import type { Settings } from "./config.ts";
import { type Fetch, isBrokenConnection, retryAfterSeconds } from "./patience.ts";
import type { Teams } from "./platform.ts";
import { isTeamsAddress } from "./teams-address.ts";

const patience = 20_000;

/** How a connection fails before anything was sent over it. */
const notBegun = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** Posts to workflows of Teams, once for each call and without following them anywhere else. */
export function createTeams({ teams }: Pick<Settings, "teams">, send: Fetch = fetch): Teams {
  return {
    isAllowed: (address) => isTeamsAddress(address, teams.standIn),
    async post(address, message) {
      if (!isTeamsAddress(address, teams.standIn)) return { kind: "not-allowed" };
      try {
        const { status, headers, body } = await send(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(message),
          redirect: "manual",
          signal: AbortSignal.timeout(patience),
        });
        await body?.cancel();
        const wait = retryAfterSeconds(headers.get("retry-after"));
        return { kind: "answered", status, ...(wait !== undefined && { retryAfterSeconds: wait }) };
      } catch (error) {
        if (!isBrokenConnection(error)) throw error;
        return { kind: hasNotBegun(error) ? "not-reached" : "unheard" };
      }
    },
  };
}

const Cause = z.object({ cause: z.object({ code: z.string() }) });

const hasNotBegun = (error: unknown): boolean => notBegun.has(Cause.safeParse(error).data?.cause.code ?? "");
