import { randomUUID } from "node:crypto";
import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import type { TenantId } from "#shared/base/ids.ts";
import type { GraphPace } from "./graph-pace.ts";
import type { GraphTokens } from "./graph-tokens.ts";
import { type Fetch, sendPatiently, type Wait } from "./patience.ts";

/** What one call hands through the library's chain, which finds such things by their class. */
export class Passage {
  readonly mayRepeat: boolean;
  /** Taken in place of the address that the library makes: a next link has to stay as it is. */
  readonly address: string | undefined;
  /** By what its budget is known, and for how many calls it counts. */
  readonly counted: { path: string; calls: number };
  /** What the chain threw; the library puts an error of its own in its place. */
  failure: unknown;

  constructor(mayRepeat: boolean, address: string | undefined, counted: { path: string; calls: number }) {
    this.mayRepeat = mayRepeat;
    this.address = address;
    this.counted = counted;
  }
}

export type ChainNeeds = { tenant: TenantId; tokens: GraphTokens; fetch: Fetch; wait: Wait; pace: GraphPace };

/**
 * Our whole way to Graph. The library's own retries read `Retry-After` as whole seconds and send a POST twice, and its
 * sign-in knows https only.
 */
export function graphChain({ tenant, tokens, fetch, wait, pace }: ChainNeeds): Middleware {
  const sendSignedIn = async (address: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${await tokens.get(tenant)}`);
    const answer = await fetch(address, { ...init, headers });
    if (answer.status === 401 || answer.status === 403) tokens.forget(tenant);
    return answer;
  };

  return {
    async execute(context) {
      const passage = passageOf(context);
      const address = passage.address ?? String(context.request);
      const init = () => withOurHeaders(context.options ?? {});
      const { path, calls } = passage.counted;
      const sendOnce = () => pace(tenant, path, calls, () => sendSignedIn(address, init()));
      const send = async () => {
        const answer = await sendOnce();
        if (answer.status !== 401) return answer;
        await answer.body?.cancel();
        return sendOnce();
      };
      try {
        context.response = await sendPatiently(send, { mayRepeat: passage.mayRepeat, wait });
      } catch (error) {
        passage.failure = error;
        throw error;
      }
    },
  };
}

function passageOf({ middlewareControl }: Context): Passage {
  const passage = middlewareControl?.getMiddlewareOptions(Passage);
  if (!(passage instanceof Passage)) throw new Error("Every call to Graph carries its passage.");
  return passage;
}

/** Longer than any answer takes: whoever waits for one that never comes holds up nothing but itself. */
const longestAnswer = 100_000;

/** A redirect is not followed by itself, since our token must not go where it leads. */
function withOurHeaders(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  if (!headers.has("x-ms-throttle-priority")) headers.set("x-ms-throttle-priority", "low");
  headers.set("client-request-id", randomUUID());
  return { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(longestAnswer) };
}
