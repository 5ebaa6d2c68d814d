import type { InvocationContext } from "@azure/functions";
import * as z from "zod";
import { fault, type Problem, problems, wordsIn } from "#shared/base/problems.ts";
import { logTo } from "./log.ts";
import type { Platform, TableDefinition } from "./platform.ts";
import { asProblem, fieldErrors, traceOf } from "./problem-response.ts";
import type { QueueName } from "./queues.ts";

export type JobSpec<Message> = {
  queue: QueueName;
  message: z.core.$ZodType<Message>;
  run: (work: { platform: Platform; message: Message }) => Promise<void>;
};

export type Job = {
  queue: QueueName;
  handle: (platform: Platform, body: unknown, context: InvocationContext) => Promise<void>;
};

/** Why a message was given up; the message itself waits in the queue's dead letter under the same id. */
export const DeadLetterReason = z.object({
  queue: z.string(),
  messageId: z.string(),
  code: z.string(),
  reason: z.string(),
  givenUpAt: z.iso.datetime(),
});
export const deadLetterReasons: TableDefinition<z.infer<typeof DeadLetterReason>> = {
  name: "deadLetterReasons",
  schema: DeadLetterReason,
  key: ({ queue, messageId }) => ({ partition: queue, row: messageId }),
};

const retryAfterSeconds = [10, 60, 300, 900, 3600] as const;

/** Who is told when to come again comes again, through hours of a burst: only then does the work get its turn. */
const mostWhenToldTo = 100;

/**
 * A queue worker. What may heal is sent again for later, with growing pauses; what cannot is thrown back until the queue
 * dead-letters it, its reason kept beside it. The message is complete only when `run` has ended.
 */
export function job<Message>(spec: JobSpec<Message>): Job {
  async function handle(shared: Platform, body: unknown, context: InvocationContext): Promise<void> {
    const platform = { ...shared, log: logTo(context) };
    const delivery = deliveryOf(context);
    try {
      const message = z.safeParse(spec.message, body);
      if (!message.success) throw unreadable(message.error);
      await spec.run({ platform, message: message.data });
    } catch (thrown) {
      const problem = asProblem(thrown);
      const pause = problem.retryAfterSeconds ?? retryAfterSeconds[delivery.attempt];
      if (problems[problem.code].retry && delivery.attempt < mostAttempts(problem) && pause !== undefined)
        return await tryLater(platform, spec.queue, body, delivery, pause, problem);
      await giveUp(platform, spec.queue, delivery, problem);
      throw thrown;
    }
  }
  return { queue: spec.queue, handle };
}

const mostAttempts = ({ code, retryAfterSeconds: told }: Problem) =>
  code === "upstream-failed" && told !== undefined ? mostWhenToldTo : retryAfterSeconds.length;

type Delivery = { id: string; session: string | undefined; attempt: number };

const Metadata = z.object({
  messageId: z.coerce.string().default("unknown"),
  sessionId: z.coerce.string().optional(),
  applicationProperties: z.object({ attempt: z.coerce.number() }).partial().default({}),
});

function deliveryOf(context: InvocationContext): Delivery {
  const { messageId, sessionId, applicationProperties } = Metadata.parse(context.triggerMetadata ?? {});
  return { id: messageId, session: sessionId, attempt: applicationProperties.attempt ?? 0 };
}

const unreadable = (error: z.ZodError) =>
  fault("invalid-input", "The message does not fit its schema.", { errors: fieldErrors(error) });

/** The copy has an id of its own for each attempt, or duplicate detection would drop it. */
async function tryLater(
  { bus, clock, log }: Platform,
  queue: QueueName,
  body: unknown,
  { id, session, attempt }: Delivery,
  pauseSeconds: number,
  problem: Problem,
): Promise<void> {
  const notBefore = clock.now().add({ milliseconds: Math.ceil(pauseSeconds * 1000) });
  const next = attempt + 1;
  const copy = { id: `${id.replace(/~\d+$/, "")}~${next}`, body, notBefore, attempt: next };
  await bus.send(queue, session === undefined ? copy : { ...copy, session });
  log.warn("work put off", { queue, code: problem.code, attempt: next, pauseSeconds, cause: traceOf(problem) });
}

async function giveUp({ tables, clock, log }: Platform, queue: QueueName, { id }: Delivery, problem: Problem) {
  const fields = problem.errors.map(({ pointer, detail }) => `${pointer}: ${wordsIn(detail, "en")}`).join(" ");
  const reason = `${problem.message} ${fields}`.trim().slice(0, 2000);
  log.error("work given up", { queue, code: problem.code, reason: problem.code, cause: traceOf(problem) });
  const givenUpAt = clock.now().toString();
  await tables.put(deadLetterReasons, { queue, messageId: id, code: problem.code, reason, givenUpAt });
}
