import * as fc from "fast-check";
import * as z from "zod";
import { Change, newQueue, type Queue } from "#local/servicebus/broker/model.ts";
import { take, takeDeferred } from "#local/servicebus/broker/receive.ts";
import { takeUnsaved } from "#local/servicebus/broker/record.ts";
import { cancelScheduled, send } from "#local/servicebus/broker/send.ts";
import { acceptSession, freeSession } from "#local/servicebus/broker/sessions.ts";
import { settle } from "#local/servicebus/broker/settle.ts";
import { tick } from "#local/servicebus/broker/tick.ts";

const sessions = ["s1", "s2", "s3"];
const holders = ["h1", "h2"];

const Step = fc.oneof(
  fc.record({
    do: fc.constant("send" as const),
    id: fc.nat(30),
    session: fc.constantFrom(...sessions),
    delay: fc.constantFrom(0, 0, 40),
    lifeMs: fc.constantFrom(undefined, 100),
  }),
  fc.record({ do: fc.constant("accept" as const), holder: fc.constantFrom(...holders) }),
  fc.record({
    do: fc.constant("free" as const),
    holder: fc.constantFrom(...holders),
    session: fc.constantFrom(...sessions),
    ending: fc.constantFrom("closed" as const, "lost" as const),
  }),
  fc.record({
    do: fc.constant("take" as const),
    holder: fc.constantFrom(...holders),
    session: fc.constantFrom(...sessions),
    forGood: fc.constantFrom(false, false, false, true),
  }),
  fc.record({
    do: fc.constant("settle" as const),
    which: fc.nat(20),
    as: fc.constantFrom("complete", "abandon", "defer", "dead-letter", "release"),
  }),
  fc.record({ do: fc.constant("fetch" as const), sequence: fc.nat(40), session: fc.constantFrom(...sessions) }),
  fc.record({ do: fc.constant("cancel" as const), sequence: fc.nat(40) }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.nat(70) }),
);
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

/** A queue, the time, and what its users know: what was taken in, what is done with, which tokens they were given. */
type World = { queue: Queue; now: number; tokens: string[]; sent: Set<string>; done: Set<string>; journal: Change[] };

const newWorld = (withSessions: boolean): World => ({
  queue: newQueue("q", {
    sessions: withSessions,
    lockMs: 50,
    maxDeliveryCount: 3,
    duplicateWindowMs: 1_000_000,
    lifeMs: 500,
  }),
  now: 0,
  tokens: [],
  sent: new Set(),
  done: new Set(),
  journal: [],
});

function perform(world: World, step: Step): void {
  const { main } = world.queue;
  switch (step.do) {
    case "send":
      return performSend(world, step);
    case "accept":
      return void acceptSession(main, world.now, step.holder, undefined);
    case "free":
      return freeSession(main, step.session, step.holder, step.ending);
    case "take":
      return performTake(world, step);
    case "settle":
      return performSettle(world, step);
    case "fetch":
      return performFetch(world, step);
    case "cancel":
      return performCancel(world, step);
    default:
      world.now += step.ms;
  }
}

function performSend(world: World, { id, session, delay, lifeMs }: Extract<Step, { do: "send" }>): void {
  const unique = `${id}@${world.now}`;
  const incoming = { id: unique, session, lifeMs, scheduledFor: world.now + delay, content: new Uint8Array([id]) };
  send(world.queue.main, world.now, incoming);
  world.sent.add(unique);
}

function performTake(world: World, { holder, session, forGood }: Extract<Step, { do: "take" }>): void {
  const { main } = world.queue;
  const token = forGood ? undefined : `t${world.tokens.length}`;
  const taken = take(main, world.now, { holder, token, session: main.rules.sessions ? session : undefined });
  if (taken && token) world.tokens.push(token);
  if (taken && forGood) world.done.add(taken.message.id);
}

function performSettle(world: World, { which, as }: Extract<Step, { do: "settle" }>): void {
  const { main } = world.queue;
  const token = world.tokens.at(-1 - which);
  const held = token && main.messages.get(main.locks.get(token)?.sequence ?? -1);
  if (!token || !held) return;
  const outcome = as === "complete" || as === "release" ? { kind: as } : { kind: as, edit: undefined };
  settle(main, token, outcome);
  if (as === "complete") world.done.add(held.id);
}

function performFetch(world: World, { sequence, session }: Extract<Step, { do: "fetch" }>): void {
  const token = `t${world.tokens.length}`;
  const taking = { sequences: [sequence], session, newToken: () => token };
  if (Array.isArray(takeDeferred(world.queue.main, world.now, taking))) world.tokens.push(token);
}

function performCancel(world: World, { sequence }: Extract<Step, { do: "cancel" }>): void {
  const message = world.queue.main.messages.get(sequence);
  if (cancelScheduled(world.queue.main, [sequence]) === "cancelled" && message) world.done.add(message.id);
}

/** Runs a story and looks at the world after each of its steps. */
export function live(withSessions: boolean, steps: readonly Step[], look: (world: World) => void): World {
  const world = newWorld(withSessions);
  for (const step of steps) {
    tick(world.queue, world.now);
    perform(world, step);
    world.journal.push(...throughJson(takeUnsaved(world.queue)));
    look(world);
  }
  return world;
}

const Journal = z.array(Change);
/** Changes as they come back from a journal. */
export const throughJson = (changes: Change[]): Change[] =>
  z.decode(Journal, JSON.parse(JSON.stringify(z.encode(Journal, changes))));

/** What users may do to a queue, one thing after the other. */
export const story = fc.array(Step, { minLength: 10, maxLength: 120 });
