import { setTimeout as wait } from "node:timers/promises";
import { type Delivery, deadLetterOf } from "./delivery.ts";
import { post, type Subscription, shakeHands } from "./endpoint.ts";
import type { Outbox } from "./outbox.ts";
import { nameOf, stepAfter, timeToLiveMs } from "./retry.ts";

type Needs = {
  subscription: Subscription;
  outbox: Outbox;
  deadLetter: (name: string, content: string) => Promise<void>;
  retryScale: number;
  write: (line: string) => void;
};

/** Brings events to one subscription until each is delivered or dead. */
export type Courier = { carry(delivery: Delivery): void; stop(): Promise<void> };

const handshakePauseMs = 10_000;
const deadLetterPauseMs = 300_000;
const maxAtOnce = 16;
const farewellMs = 5000;

export function startCourier(needs: Needs): Courier {
  const { subscription, outbox, write } = needs;
  const leaving = new AbortController();
  const cutting = new AbortController();
  const { signal } = leaving;
  const onTheWay = new Set<Promise<void>>();
  const atOnce = createPlaces(maxAtOnce);
  const pause = (milliseconds: number) => wait(milliseconds * needs.retryScale, undefined, { signal });
  const agreed = agree();
  // Whoever waits for it hears of a stop; nobody may be waiting.
  agreed.catch(() => undefined);

  async function agree(): Promise<void> {
    for (let told = ""; ; ) {
      const refusal = await shakeHands(subscription, signal);
      if (refusal === undefined) return;
      signal.throwIfAborted();
      if (refusal !== told) write(`Event subscription '${subscription.name}' is not validated yet: ${refusal}.`);
      told = refusal;
      await pause(handshakePauseMs);
    }
  }

  async function bring(first: Delivery): Promise<void> {
    await agreed;
    for (let delivery: Delivery | undefined = first; delivery; ) {
      const leftMs = Date.parse(delivery.dueAt) - Date.now();
      if (leftMs > 0) await wait(leftMs, undefined, { signal });
      signal.throwIfAborted();
      const next: Delivery | undefined = delivery.deadReason ? await bury(delivery) : await attempt(delivery);
      await (next ? outbox.put([next]) : outbox.remove(delivery.id));
      delivery = next;
    }
  }

  async function attempt(delivery: Delivery): Promise<Delivery | undefined> {
    const isOld = Date.now() - Date.parse(delivery.publishedAt) > timeToLiveMs * needs.retryScale;
    if (isOld && delivery.attempts > 0) return { ...delivery, deadReason: "TimeToLiveExceeded" };
    const tried = { ...delivery, attempts: delivery.attempts + 1, lastAttemptAt: new Date().toISOString() };
    const outcome = await atOnce(() => post(tried, subscription.endpoint, cutting.signal));
    const step = stepAfter(outcome, tried.attempts);
    if (step.kind === "delivered") return undefined;
    const lastOutcome = nameOf(outcome);
    write(`Event ${delivery.id} was not taken by '${subscription.name}' (${lastOutcome}, attempt ${tried.attempts}).`);
    if (step.kind === "dead") return { ...tried, lastOutcome, deadReason: step.reason };
    return { ...tried, lastOutcome, dueAt: after(step.waitMs) };
  }

  /** Written before it is forgotten, so that a dead letter may be written twice but never lost; its name stays the same. */
  async function bury(delivery: Delivery): Promise<Delivery | undefined> {
    const { name, content } = deadLetterOf(delivery);
    try {
      await needs.deadLetter(name, content);
      write(`Event ${delivery.id} is a dead letter of '${subscription.name}' (${delivery.deadReason}).`);
      return undefined;
    } catch (error) {
      write(`A dead letter of '${subscription.name}' could not be written: ${String(error)}`);
      return { ...delivery, dueAt: after(deadLetterPauseMs) };
    }
  }

  const after = (milliseconds: number) => new Date(Date.now() + milliseconds * needs.retryScale).toISOString();

  return {
    carry(delivery) {
      const way: Promise<void> = bring(delivery)
        .catch((error: unknown) => {
          if (!signal.aborted) write(`Event ${delivery.id} stays where it is: ${String(error)}`);
        })
        .finally(() => onTheWay.delete(way));
      onTheWay.add(way);
    },
    async stop() {
      leaving.abort();
      const cut = setTimeout(() => cutting.abort(), farewellMs);
      await Promise.all(onTheWay);
      clearTimeout(cut);
    },
  };
}

/** Lets only so many pieces of work run at once. */
function createPlaces(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
