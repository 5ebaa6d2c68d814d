import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { decideHeld } from "#shared/inquiries/decide-held.ts";
import { findHeld, HeldDecision, HeldIntake, HeldSummary, listHeld } from "#shared/inquiries/held.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { personOf } from "./person.ts";

const params = z.object({ heldId: idOf("inquiry") });

export const readHeld = endpoint({
  on: "GET /operator/held",
  allow: "operator",
  summary: "What came in and waits for a decision, the newest first",
  query: z.strictObject({ cursor: z.string().optional(), take: z.coerce.number().int().min(1).max(200).default(50) }),
  answer: { 200: z.object({ held: z.array(HeldSummary), cursor: z.string().optional() }) },
  run: ({ platform, query }) => listHeld(platform, query),
  respond: (page) => ({ headers: { "cache-control": "no-store" }, jsonBody: page }),
});

export const readHeldItem = endpoint({
  on: "GET /operator/held/{heldId}",
  allow: "operator",
  summary: "One thing that was held, with what it says and what was decided",
  params,
  answer: { 200: HeldIntake },
  run: async ({ platform, params: { heldId } }) => {
    const held = await findHeld(platform, heldId);
    if (!held) throw nothingHere();
    return HeldIntake.parse(held.value);
  },
  respond: (held) => ({ headers: { "cache-control": "no-store" }, jsonBody: held }),
});

export const decideOnHeld = endpoint({
  on: "POST /operator/held/{heldId}/decision",
  allow: "operator",
  summary: "Opens it as an inquiry, adds it to one, or discards it; done soon after, and once",
  params,
  body: HeldDecision,
  answer: { 202: z.undefined() },
  run: ({ platform, caller, params: { heldId }, body }) => decideHeld(platform, personOf(caller), heldId, body),
  respond: (_done, { params: { heldId }, body }) => ({
    status: 202,
    headers: { location: `/api/inquiries/${body.kind === "add" ? body.inquiry : heldId}` },
  }),
});
