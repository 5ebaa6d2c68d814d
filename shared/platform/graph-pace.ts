import type PQueue from "p-queue";
import type { TenantId } from "#shared/base/ids.ts";
import { type GraphService, graphServices, serviceOf } from "./graph-requests.ts";
import { retryAfterSeconds, type Wait } from "./patience.ts";

type Send = () => Promise<Response>;

/** Sends calls as fast as Graph takes them; `calls` is for how many one counts, which for a batch are its parts. */
export type GraphPace = (tenant: TenantId, path: string, calls: number, send: Send) => Promise<Response>;

/** What one service admits of one tenant's calls: so Graph counts them, and so they wait for each other. */
type Gate = {
  queue: PQueue;
  /** How many calls may be under way; its whole part counts. */
  width: number;
  shutUntil: number;
  /** Calls that the published limit leaves; below zero are those that are promised to who waits. */
  left: number;
  countedAt: number;
};

const firstWidth = 2;
const mostWidth = 8;
/** From this share of its limit on Graph gives warning. */
const nearLimit = 0.8;
const mostGates = 10_000;

/**
 * One gate for each tenant and service. It opens wider while all goes well, narrows when Graph warns, and halves when
 * Graph says no; then it stays shut for as long as Graph asks. No customer waits for another.
 */
export function createGraphPace({ wait, now = Date.now }: { wait: Wait; now?: () => number }): GraphPace {
  const gates = new Map<string, Gate>();

  async function gateOf(tenant: TenantId, service: GraphService): Promise<Gate> {
    const { default: Queue } = await import("p-queue");
    const name = `${tenant}|${service}`;
    const known = gates.get(name);
    if (known) return known;
    const queue = new Queue({ concurrency: firstWidth });
    const [left] = graphServices[service].perSeconds;
    const gate: Gate = { queue, width: firstWidth, shutUntil: 0, left, countedAt: now() };
    gates.set(name, gate);
    const oldest = gates.keys().next();
    if (gates.size > mostGates && !oldest.done) gates.delete(oldest.value);
    return gate;
  }

  return async (tenant, path, calls, send) => {
    const service = serviceOf(path);
    if (service === undefined) return send();
    const gate = await gateOf(tenant, service);
    return gate.queue.add(async () => {
      const pause = pauseFor(gate, service, calls, now());
      if (pause > 0) await wait(pause);
      const answer = await send();
      adapt(gate, answer, now());
      return answer;
    });
  };
}

/** Counts a call, and says for how many milliseconds it has to wait. */
function pauseFor(gate: Gate, service: GraphService, calls: number, now: number): number {
  const [allowed, seconds] = graphServices[service].perSeconds;
  const perMillisecond = allowed / (seconds * 1000);
  gate.left = Math.min(allowed, gate.left + (now - gate.countedAt) * perMillisecond) - calls;
  gate.countedAt = now;
  return Math.max(gate.shutUntil - now, gate.left < 0 ? Math.ceil(-gate.left / perMillisecond) : 0);
}

function adapt(gate: Gate, { status, headers }: Response, now: number): void {
  const isRefused = status === 429 || status === 503;
  const isNear = Number(headers.get("x-ms-throttle-limit-percentage") ?? 0) >= nearLimit;
  if (isRefused) gate.width /= 2;
  else if (isNear) gate.width -= 1;
  else gate.width += 1 / gate.width;
  gate.width = Math.min(mostWidth, Math.max(1, gate.width));
  gate.queue.concurrency = Math.floor(gate.width);
  if (!isRefused) return;
  const pause = (retryAfterSeconds(headers.get("retry-after"), now) ?? 0) * 1000;
  gate.shutUntil = Math.max(gate.shutUntil, now + pause);
}
