import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { type QueueName, queues } from "#shared/platform/queues.ts";

export const Queue = z.enum(Object.keys(queues) as [QueueName, ...QueueName[]]);

/** What a message is about, without what anybody typed. */
export const Gist = z.object({ kind: z.string().optional(), tenant: TenantId.optional(), ids: z.array(z.string()) });
export type Gist = z.infer<typeof Gist>;

/** `resubmitting` is decided and not yet seen to be sent. */
const LetterState = z.enum(["waiting", "resubmitting", "resubmitted", "discarded"]);

/** A message that a queue has given up, as it was found; its bytes lie in a blob until it is decided on. */
export const DeadLetter = z.object({
  id: idOf("deadLetter"),
  queue: Queue,
  messageId: z.string(),
  session: z.string().optional(),
  deliveryCount: z.int(),
  enqueuedAt: z.iso.datetime(),
  foundAt: z.iso.datetime(),
  /** A problem's code or the queue's own word, and the reason in words where a worker has left one. */
  cause: z.object({ code: z.string(), reason: z.string().optional() }),
  gist: Gist,
  /** Also kept by itself, so that all of a former customer's are found. */
  tenant: TenantId.optional(),
  bytes: z.int(),
  /** What is no JSON no worker can read, however often it is sent. */
  isReadable: z.boolean(),
  state: LetterState,
  decided: z.object({ by: Actor, at: z.iso.datetime(), reason: z.string().optional() }).optional(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
