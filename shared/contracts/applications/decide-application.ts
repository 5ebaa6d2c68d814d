import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, invalidInput, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
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
  if (!before) throw nothingHere();
  const { value } = before;
  if (value.version !== seen) throw changedSince();
  if (value.state !== "submitted") throw refusal("wrong-state", decidedBefore);
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
  if (content.kind === "new-contract" && customerNumber === undefined) throw refused("#/customerNumber", giveNumber);
  if (customerNumber !== undefined && (await claimNumber(needs, customerNumber, tenant)) !== tenant)
    throw refused("#/customerNumber", numberTaken);
  return { state: "accepted", accepted: { added: { ...added, ...(customerNumber && { customerNumber }) } } } as const;
}

const refused = (pointer: string, detail: Said) => invalidInput([{ pointer, detail }]);

const decidedBefore: Said = {
  ja: "このお申し込みは、すでに判断されています。開き直して確認してください。",
  en: "This application was decided on already.",
};
const giveNumber: Said = {
  ja: "お客様番号を入力してください（例：C-0042）。",
  en: "Give the number under which the customer stands in our books, such as C-0042.",
};
const numberTaken: Said = {
  ja: "この番号は別のお客様が使っています。",
  en: "Another customer has this number.",
};
