import * as z from "zod";
import { makeArchive } from "#shared/billing/books/archive/make-archive.ts";
import { MakeArchive } from "#shared/billing/books/archive/order-archive.ts";
import { MakeDocument, makeDocument } from "#shared/billing/make-document.ts";
import { DraftMonth, draftMonth } from "#shared/billing/month/draft-month.ts";
import { IssueInvoices, issueInvoices } from "#shared/billing/month/issue-month.ts";
import { MakeDraft, makeDraft } from "#shared/billing/month/make-draft.ts";
import { RemindOfPayments, remindOfPayments } from "#shared/billing/payments/remind.ts";
import { SettleDeposit, settleDeposit } from "#shared/billing/payments/settle-deposit.ts";
import { TakeDeposits, takeDeposits } from "#shared/billing/payments/take-deposits.ts";
import { followApplication } from "#shared/contracts/applications/follow-application.ts";
import { FollowEnding, followEnding } from "#shared/contracts/ending/follow-ending.ts";
import { FollowApplication, FollowContract, FollowOnboarding } from "#shared/contracts/follow.ts";
import { followContract } from "#shared/contracts/follow-contract.ts";
import { followOnboarding } from "#shared/contracts/onboarding/follow-onboarding.ts";
import { registerOrder } from "#shared/contracts/register-order.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { MakeLicenceReport, makeLicenceReport } from "#shared/reports/handlers.ts";
import { PrepareReport, prepareReport } from "#shared/reports/monthly/run/prepare-report.ts";
import { PublishReport, publishReport } from "#shared/reports/monthly/run/publish-report.ts";
import { RegisterOrder } from "#shared/requests/ordered-seats.ts";
import { everyTenant } from "#shared/tenants/store.ts";

const Work = z.discriminatedUnion("kind", [
  MakeLicenceReport,
  PrepareReport,
  PublishReport,
  DraftMonth,
  MakeDraft,
  IssueInvoices,
  MakeDocument,
  FollowApplication,
  FollowContract,
  FollowOnboarding,
  FollowEnding,
  RegisterOrder,
  TakeDeposits,
  SettleDeposit,
  RemindOfPayments,
  MakeArchive,
]);
type Work = z.infer<typeof Work>;

const workers: { [Kind in Work["kind"]]: (platform: Platform, work: Extract<Work, { kind: Kind }>) => Promise<void> } =
  {
    "licence-report": makeLicenceReport,
    "prepare-report": prepareReport,
    "publish-report": publishReport,
    "draft-month": (platform, work) => draftMonth(platform, work, everyTenant(platform)),
    "make-draft": makeDraft,
    "issue-invoices": issueInvoices,
    "make-document": makeDocument,
    "follow-application": followApplication,
    "follow-contract": followContract,
    "follow-onboarding": followOnboarding,
    "follow-ending": followEnding,
    "register-order": registerOrder,
    "take-deposits": takeDeposits,
    "settle-deposit": settleDeposit,
    "remind-of-payments": remindOfPayments,
    "make-archive": makeArchive,
  };

export const workDocuments = job({
  queue: "documents",
  message: Work,
  run: ({ platform, message }) => perform(platform, message),
});

function perform<Kind extends Work["kind"]>(platform: Platform, work: Extract<Work, { kind: Kind }>): Promise<void> {
  const kind: Kind = work.kind;
  return workers[kind](platform, work);
}
