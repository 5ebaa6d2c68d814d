import { idAt } from "#shared/base/ids.ts";
import { deadLetterReasons } from "#shared/platform/job.ts";
import type { DeadMessage, Platform } from "#shared/platform/platform.ts";
import type { QueueName } from "#shared/platform/queues.ts";
import { bodyOf, placeOf } from "./body.ts";
import { gistOf } from "./gist-of.ts";
import { type DeadLetter, Queue } from "./model.ts";
import { sendBack } from "./resubmit.ts";
import { keepLetter, pageOfLetters } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "deadLetters" | "log" | "tables">;

/** Puts what the queues have given up where an operator sees it, and sends on what was decided to be sent and was not. */
export async function sweepDeadLetters(needs: Needs): Promise<void> {
  const found = await Promise.all(Queue.options.map((queue) => sweepQueue(needs, queue)));
  const { letters } = await pageOfLetters(needs, "leaving", { take: 100 });
  for (const { id } of letters) await sendBack(needs, id);
  needs.log.info("dead letters swept", { found: found.reduce((sum, one) => sum + one, 0), sent: letters.length });
}

const sweepQueue = (needs: Needs, queue: QueueName): Promise<number> =>
  needs.deadLetters.take(queue, (message) => keep(needs, queue, message));

/** What a message says lies in its blob before it is listed, and its reason is forgotten only when it stands in the list. */
async function keep(needs: Needs, queue: QueueName, message: DeadMessage): Promise<void> {
  const { blobs, clock, tables } = needs;
  const { id: messageId, session, deliveryCount, enqueuedAt, body } = message;
  const key = { partition: queue, row: messageId };
  const told = (await tables.get(deadLetterReasons, key))?.value;
  const content = bodyOf(body);
  const gist = gistOf(content?.json);
  const letter: DeadLetter = {
    id: idAt("deadLetter", enqueuedAt, queue, messageId, message.sequence),
    queue,
    messageId,
    ...(session !== undefined && { session }),
    deliveryCount,
    enqueuedAt: enqueuedAt.toString(),
    foundAt: clock.now().toString(),
    cause: told ? { code: told.code, reason: told.reason } : { code: message.reason ?? "unknown" },
    gist,
    ...(gist.tenant && { tenant: gist.tenant }),
    bytes: body.byteLength,
    isReadable: content !== undefined,
    state: "waiting",
  };
  await blobs.putOnce("dead-letters", placeOf(letter), body, "application/octet-stream");
  await keepLetter(needs, letter);
  await tables.remove(deadLetterReasons, key);
}
