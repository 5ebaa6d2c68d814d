import { ReceivedEvent } from "#shared/alerts/events.ts";
import { followAlert, followType } from "#shared/alerts/follow-alert.ts";
import { idAt } from "#shared/base/ids.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { FollowInquiry } from "#shared/inquiries/record-change.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { QueueName } from "#shared/platform/queues.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { FollowRequest } from "#shared/requests/record.ts";
import { startPastGraph } from "./past-graph.ts";

/** Lets something happen at a moment of the past, with what the service's own workers make of it; nobody is told. */
export type Stage = <Result>(at: Instant, act: (then: Platform) => Promise<Result>) => Promise<Result>;

type Work = (then: Platform, body: unknown) => Promise<void>;

/** What follows from what happens; mails, cards and documents of the past are nobody's news any more. */
const workers: Partial<Record<QueueName, Work>> = {
  intake: async (then, body) => {
    const accepted = AcceptedInquiry.safeParse(body).data;
    if (accepted) return openInquiry(then, accepted);
    const follow = FollowInquiry.safeParse(body).data;
    if (follow) await followInquiry(then, follow.inquiry);
  },
  alerts: async (then, body) => {
    const event = ReceivedEvent.parse(body);
    if (event.type === followType) await followAlert(then, event.data);
  },
  fulfil: async (then, body) => followRequest(then, FollowRequest.parse(body)),
};

export async function openStage(platform: Platform): Promise<{ stage: Stage; stop: () => Promise<void> }> {
  const since = platform.clock.now();
  let at = since;
  let made = 0;
  const clock = { now: () => at };
  const { graph, stop } = await startPastGraph(platform, { clock, since });
  const waiting: { work: Work; body: unknown }[] = [];
  const then: Platform = {
    ...platform,
    clock,
    graph,
    newId: (kind) => idAt(kind, at, "past", String((made += 1))),
    bus: {
      async send(queue, ...messages) {
        const work = workers[queue];
        const due = messages.filter(({ notBefore }) => !notBefore || Temporal.Instant.compare(notBefore, at) <= 0);
        if (work) waiting.push(...due.map(({ body }) => ({ work, body })));
      },
    },
  };
  const stage: Stage = async (moment, act) => {
    at = moment;
    const result = await act(then);
    for (let next = waiting.shift(); next; next = waiting.shift()) await next.work(then, next.body);
    return result;
  };
  return { stage, stop };
}
