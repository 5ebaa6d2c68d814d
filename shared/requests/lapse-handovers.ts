import * as z from "zod";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import { eachDueDay } from "#shared/inquiries/watches.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { hasLapsed } from "./handovers.ts";
import type { ServiceRequest } from "./model.ts";
import { isSet } from "./open-handover.ts";
import { following, record } from "./record.ts";
import { findHandover, findRequest } from "./store.ts";
import { forgetWaiting, lapsedOn, type Waiting } from "./waiting-handovers.ts";

/** Asks the worker to delete the passwords that nobody has opened in time. */
export const LapseHandovers = z.object({ kind: z.literal("lapse-handovers") });
export type LapseHandovers = z.infer<typeof LapseHandovers>;

export const lapseMessage = (at: Instant): Outgoing => ({
  id: `lapse-handovers:${at.toString({ smallestUnit: "minute" })}`,
  session: "handovers",
  body: { kind: "lapse-handovers" } satisfies LapseHandovers,
});

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Deletes each secret before the row that tells of it, reading only what is due. */
export async function lapseHandovers(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  await eachDueDay(needs, "handovers", now, async (day) => {
    for await (const lapsed of lapsedOn(needs, day, now))
      for (const one of lapsed) {
        await lapse(needs, one, now);
        await forgetWaiting(needs, one);
      }
  });
}

/** The order is read first, so that whoever opens it in between makes this try again. */
async function lapse(needs: Needs, { tenant, request: id, id: handoverId }: Waiting, now: Instant): Promise<void> {
  const request = await findRequest(needs, { tenant, id });
  const handover = await findHandover(needs, tenant, handoverId);
  if (!request || handover?.sealed === undefined || !hasLapsed(handover, now)) return;
  const { sealed: _sealed, ...rest } = handover;
  const isTold = (await isSet(needs, request.value, handover)) && !wasToldLately(request.value, now);
  const version = request.value.version + 1;
  const news = { lapseToldAt: now.toString(), untold: [...request.value.untold, { version, news: "lapsed" }] };
  const told = { by: service, happening: "secret-lapsed" as const, step: handover.step, detail: handover.forWhom };
  await following(needs, { tenant, id }, () =>
    record(needs, request, isTold ? news : {}, told, { handover: { ...rest, lapsedAt: now.toString() } }),
  );
}

/** What an order has made at one time lapses at one time, and is told at once. */
const wasToldLately = ({ lapseToldAt }: ServiceRequest, now: Instant): boolean =>
  lapseToldAt !== undefined && Temporal.Instant.compare(now, Temporal.Instant.from(lapseToldAt).add({ hours: 24 })) < 0;
