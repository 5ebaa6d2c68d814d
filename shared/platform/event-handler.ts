import { createHash } from "node:crypto";
import type { InvocationContext } from "@azure/functions";
import * as z from "zod";
import { logTo } from "./log.ts";
import type { Platform } from "./platform.ts";

/**
 * An event as Event Grid delivered it, in either schema; `id` is the same each time the event is delivered, `type` is
 * empty when it names none.
 */
export type Delivered = { id: string; type: string; event: unknown };

export type EventSpec = { run: (platform: Platform, delivered: Delivered) => Promise<void> };

export type EventHandler = {
  handle: (platform: Platform, event: unknown, context: InvocationContext) => Promise<void>;
};

/** CloudEvents are told apart by source and id, events of the Event Grid schema by topic and id. */
const Identity = z.object({ id: z.string(), source: z.string().optional(), topic: z.string().optional() });

/** An Event Grid entry point. */
export const eventHandler = ({ run }: EventSpec): EventHandler => ({
  handle: (platform, event, context) =>
    run({ ...platform, log: logTo(context) }, { id: messageId(event), type: typeOf(event), event }),
});

function messageId(event: unknown): string {
  const identity = Identity.safeParse(event).data;
  return createHash("sha256")
    .update(JSON.stringify(identity ?? event))
    .digest("hex");
}

const Typed = z.object({ type: z.string().optional(), eventType: z.string().optional() });

function typeOf(event: unknown): string {
  const typed = Typed.safeParse(event).data;
  return typed?.type ?? typed?.eventType ?? "";
}
