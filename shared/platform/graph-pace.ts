import type PQueue from "p-queue";
import type { TenantId } from "#shared/base/ids.ts";
import { serviceOf } from "./graph-requests.ts";
import { type GraphService, graphServices } from "./graph-services.ts";
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
  /** What counts against the published limit: calls that went together, and the last moment at which Graph may have heard of them. */
  counted: { calls: number; at: number }[];
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
    const newGate = () => ({
      queue: new Queue({ concurrency: firstWidth }),
      width: firstWidth,
      shutUntil: 0,
      counted: [],
    });
    const gate: Gate = gates.get(name) ?? newGate();
    gates.delete(name);
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
      for (let pause = pauseFor(gate, service, calls, now()); pause > 0; pause = pauseFor(gate, service, calls, now()))
        await wait(pause);
      const counted = { calls, at: now() };
      gate.counted.push(counted);
      const answer = await send();
      counted.at = now();
      adapt(gate, answer, now());
      return answer;
    });
  };
}

/** For how many milliseconds a call has to wait so that no stretch of the limit's length holds more than the limit. */
function pauseFor(gate: Gate, service: GraphService, calls: number, now: number): number {
  const [allowed, seconds] = graphServices[service].perSeconds;
  const length = seconds * 1000;
  gate.counted = gate.counted.filter(({ at }) => at + length > now);
  let free = allowed - gate.counted.reduce((sum, one) => sum + one.calls, 0);
  let from = gate.shutUntil;
  for (const one of gate.counted) {
    if (free >= calls) break;
    free += one.calls;
    from = Math.max(from, one.at + length);
  }
  return from - now;
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
