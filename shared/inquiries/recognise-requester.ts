import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { fault } from "#shared/base/problems.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { findPerson } from "#shared/tenants/find-person.ts";
import { change } from "./change-rules.ts";
import { service } from "./history.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry } from "./store.ts";

/** Asks the worker to look for an inquiry's requester among the people of the company that it was given to. */
export const RecogniseRequester = z.object({ kind: z.literal("recognise-requester"), inquiry: idOf("inquiry") });
export type RecogniseRequester = z.infer<typeof RecogniseRequester>;

export const recogniseMessage = (inquiry: Id<"inquiry">, version: number): Outgoing => ({
  id: ["recognise", inquiry, version].join(":"),
  session: inquiry,
  body: { kind: "recognise-requester", inquiry } satisfies RecogniseRequester,
});

type Needs = Pick<Platform, "bus" | "clock" | "graph" | "log" | "tables">;

/** Ties the requester to the person who has that address in the company's directory, so that they see their inquiry. */
export async function recogniseRequester(needs: Needs, { inquiry: id }: RecogniseRequester): Promise<void> {
  const stored = await findInquiry(needs, id);
  if (!stored?.value.tenant || stored.value.requester.mail === undefined) return;
  const { tenant, requester } = stored.value;
  const found = await findPerson(needs, stored.value.requester.mail);
  const isOurs = found.kind === "person" && found.person.tenant === tenant;
  const { objectId: _former, ...unknown } = requester;
  const known = isOurs ? { ...unknown, objectId: found.person.objectId } : unknown;
  const changed = change(stored.value, "requester", known);
  if (!changed) return;
  const next = { at: needs.clock.now().toString(), by: service, changes: [changed] };
  if ((await recordChange(needs, stored, next)) === "conflict")
    throw fault("stale-version", "The inquiry was changed just now.", { retryAfterSeconds: 1 });
}
