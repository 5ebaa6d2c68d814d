import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, invalidInput, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate, type PlainDate } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { hashOf, stateOf } from "./draft-rules.ts";
import { findDraft, getDraft, type WhichReport, writeDraft } from "./draft-store.ts";
import { prepareMessage } from "./prepare-report.ts";
import { publishMessage } from "./publish-report.ts";
import type { ReportDraft } from "./report-draft.ts";

/** Fits into the mail that tells the customer what a correction is about. */
const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(300);

export const ReasonForm = z.strictObject({ reason });
export const ApprovalForm = z.strictObject({
  hash: z
    .string(
      says({
        ja: "確認した内容の値（hash）を送ってください。",
        en: "Send the value of what was looked over, as hash.",
      }),
    )
    .length(
      64,
      says({
        ja: "確認した内容の値（hash）を送ってください。",
        en: "Send the value of what was looked over, as hash.",
      }),
    ),
});

type Decides = Pick<Platform, "clock" | "tables">;
type Orders = Pick<Platform, "bus" | "tables">;

export function refuseOncePublished(draft: ReportDraft): void {
  if (draft.published) throw refusal("wrong-state", isPublished);
}

/** Takes a report for good as it was seen, and lets it go where it was held. */
export async function approveReport(
  needs: Decides,
  which: WhichReport,
  { hash }: z.infer<typeof ApprovalForm>,
  person: Person,
): Promise<ReportDraft> {
  const stored = await getDraft(needs, which);
  refuseOncePublished(stored.value);
  if (hashOf(stored.value) !== hash) throw changedSince();
  const { onHold: _, ...draft } = stored.value;
  const decided = { by: actorOf(person), at: needs.clock.now().toString() };
  const after = { ...draft, state: "approved" as const, approved: { ...decided, hash } };
  return writeDraft(needs, stored, after, { happening: "approved", ...decided });
}

/** Keeps a report back until somebody approves it. */
export async function holdReport(
  needs: Decides,
  which: WhichReport,
  { reason: why }: z.infer<typeof ReasonForm>,
  person: Person,
): Promise<ReportDraft> {
  const stored = await getDraft(needs, which);
  refuseOncePublished(stored.value);
  const { approved: _, ...draft } = stored.value;
  const decided = { by: actorOf(person), at: needs.clock.now().toString() };
  const after = { ...draft, state: "prepared" as const, onHold: { ...decided, reason: why } };
  return writeDraft(needs, stored, after, { happening: "held", ...decided, text: why });
}

/** Orders an approved report to be published now, exactly as it stands; one that got stuck on its way goes on. */
export async function orderPublication(needs: Orders, which: WhichReport, person: Person): Promise<ReportDraft> {
  const { value: draft } = await getDraft(needs, which);
  const state = stateOf(draft);
  if (state === "published") refuseOncePublished(draft);
  if (state === "prepared" || state === "held") throw refusal("wrong-state", notApproved);
  const { version, revision } = draft;
  const work = { ...which, version, by: actorOf(person), seen: hashOf(draft) };
  await needs.bus.send("documents", publishMessage(work, String(revision)));
  return draft;
}

/** Orders a report that is not out to be prepared anew by the newest facts; what a person has written on it stays. */
export async function orderPreparation(
  needs: Orders & Pick<Platform, "clock">,
  which: WhichReport,
  person: Person,
): Promise<{ version: number }> {
  await findCustomer(needs, which.tenant);
  refuseBeforeItsEnd(which.month, japanDate(needs.clock.now()));
  const draft = (await findDraft(needs, which))?.value;
  if (draft) refuseOncePublished(draft);
  const { version, revision } = draft ?? { version: 1, revision: undefined };
  const work = { ...which, version, by: actorOf(person), ...(revision !== undefined && { over: revision }) };
  await needs.bus.send("documents", prepareMessage(work, `over-${revision ?? 0}`));
  return { version };
}

function refuseBeforeItsEnd(month: string, today: PlainDate): void {
  if (month < today.toPlainYearMonth().toString()) return;
  throw invalidInput([{ pointer: "#/month", detail: notOver }]);
}

/** Orders the next version of a published report by the newest facts; the one that customers have stays as it is. */
export async function orderCorrection(
  needs: Orders,
  which: WhichReport,
  { reason: why }: z.infer<typeof ReasonForm>,
  person: Person,
): Promise<{ version: number }> {
  const { value: draft } = await getDraft(needs, which);
  if (stateOf(draft) !== "published") throw refusal("wrong-state", notPublished);
  const { revision } = draft;
  const version = draft.version + 1;
  const work = { ...which, version, by: actorOf(person), changed: why, over: revision };
  await needs.bus.send("documents", prepareMessage(work, `correction-of-${revision}`));
  return { version };
}

/** Takes back a correction that is not out yet: the version that customers have is the newest again. */
export async function withdrawCorrection(needs: Decides, which: WhichReport, person: Person): Promise<ReportDraft> {
  const stored = await getDraft(needs, which);
  const { published, corrects, version, earlier } = stored.value;
  if (published || !corrects) throw refusal("wrong-state", noCorrection);
  const decided = { by: actorOf(person), at: needs.clock.now().toString() };
  const after = { ...corrects, earlier: earlier.filter((one) => one.version < corrects.version) };
  return writeDraft(needs, stored, after, { happening: "withdrawn", ...decided, text: String(version) });
}

const isPublished: Said = {
  ja: "レポートは公開済みです。内容を直すときは、訂正してください。",
  en: "This report is out. Correct it to change what it says.",
};
const notApproved: Said = {
  ja: "まだ承認されていません。内容を確かめて承認してから公開してください。",
  en: "It is not approved yet. Look it over and approve it first.",
};
const notOver: Said = {
  ja: "まだ終わっていない月のレポートは作成できません。",
  en: "This month is not over yet, so there is no report of it.",
};
const notPublished: Said = {
  ja: "まだ公開されていません。訂正できるのは公開したレポートです。",
  en: "It is not out yet. Only a report that is out can be corrected.",
};
const noCorrection: Said = {
  ja: "取り下げられるのは、公開する前の訂正だけです。",
  en: "Only a correction that is not out yet can be taken back.",
};
