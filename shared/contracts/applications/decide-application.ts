import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, Problem } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { following, ofApplication } from "../follow.ts";
import { claimNumber, contractVersions } from "../store.ts";
import { AddedTerms } from "./added-terms.ts";
import type { Application } from "./model.ts";
import { findApplication, type Which, writeDecided } from "./store.ts";

export const Decision = z.discriminatedUnion("decision", [
  AddedTerms.extend({ decision: z.literal("accept") }),
  z.strictObject({
    decision: z.literal("return"),
    reasons: z
      .array(z.strictObject({ pointer: z.string().max(200).optional(), detail: z.string().trim().min(1).max(500) }))
      .min(1)
      .max(20),
  }),
]);
type Decision = z.infer<typeof Decision>;

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Accepts an application or returns it with reasons; what an acceptance leads to, the worker does (TERM-04, TERM-05). */
export async function decideApplication(
  needs: Needs,
  which: Which,
  decision: Decision,
  { person, version: seen }: { person: Person; version: number },
): Promise<Application> {
  const before = await findApplication(needs, which);
  if (!before) throw new Problem("not-found", "There is nothing at this address.");
  const { value } = before;
  if (value.version !== seen) throw changedSince();
  if (value.state !== "submitted") throw new Problem("wrong-state", "This application was decided on already.");
  const told = decision.decision === "accept" ? await acceptance(needs, value, decision) : returned(decision);
  const at = needs.clock.now().toString();
  const after = { ...withoutDecision(value), ...told, version: value.version + 1, stateSince: at };
  const event = { id: value.id, tenant: value.tenant, version: after.version, at, by: actorOf(person) };
  await following(needs, ofApplication(value.tenant, value.id, after.version), async () => {
    const { state: happening, ...more } = told;
    if ((await writeDecided(needs, { before, after, event: { ...event, happening, ...more } })) === "conflict")
      throw changedSince();
  });
  return after;
}

const withoutDecision = ({ returned: _returned, accepted: _accepted, ...application }: Application) => application;

const returned = ({ reasons }: Extract<Decision, { decision: "return" }>) =>
  ({ state: "returned", returned: { reasons } }) as const;

/** A new contract needs its number; one that comes back keeps the one it had. */
async function acceptance(
  needs: Needs,
  { tenant, content }: Application,
  { decision: _decision, ...added }: Extract<Decision, { decision: "accept" }>,
) {
  const had = (await contractVersions(needs, tenant)).at(-1)?.customerNumber;
  const customerNumber = added.customerNumber ?? had;
  if (content.kind === "new-contract" && customerNumber === undefined)
    throw refused("#/customerNumber", "Give the number under which the customer stands in our books, such as C-0042.");
  if (customerNumber !== undefined && (await claimNumber(needs, customerNumber, tenant)) !== tenant)
    throw refused("#/customerNumber", "Another customer has this number.");
  return { state: "accepted", accepted: { added: { ...added, ...(customerNumber && { customerNumber }) } } } as const;
}

const refused = (pointer: string, detail: string) =>
  new Problem("invalid-input", "Some fields cannot be taken as they are.", { errors: [{ pointer, detail }] });
