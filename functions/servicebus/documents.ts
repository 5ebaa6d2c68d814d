import * as z from "zod";
import { MakeDocument, makeDocument } from "#shared/billing/make-document.ts";
import { IssueInvoices, issueInvoices } from "#shared/billing/month/issue-month.ts";
import { DraftMonth, draftMonth, MakeDraft, makeDraft } from "#shared/billing/month/make-draft.ts";
import { RemindOfPayments, remindOfPayments } from "#shared/billing/payments/remind.ts";
import { SettleDeposit, settleDeposit } from "#shared/billing/payments/settle-deposit.ts";
import { TakeDeposits, takeDeposits } from "#shared/billing/payments/take-deposits.ts";
import { followApplication } from "#shared/contracts/applications/follow-application.ts";
import { FollowApplication, FollowContract } from "#shared/contracts/follow.ts";
import { followContract } from "#shared/contracts/follow-contract.ts";
import { registerOrder } from "#shared/contracts/register-order.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { MakeLicenceReport, makeLicenceReport } from "#shared/reports/handlers.ts";
import { PrepareReport, prepareReport } from "#shared/reports/monthly/run/prepare-report.ts";
import { PublishReport, publishReport } from "#shared/reports/monthly/run/publish-report.ts";
import { RegisterOrder } from "#shared/requests/ordered-seats.ts";
import { managedTenants } from "#shared/tenants/store.ts";

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
  RegisterOrder,
  TakeDeposits,
  SettleDeposit,
  RemindOfPayments,
]);
type Work = z.infer<typeof Work>;

const workers: { [Kind in Work["kind"]]: (platform: Platform, work: Extract<Work, { kind: Kind }>) => Promise<void> } =
  {
    "licence-report": makeLicenceReport,
    "prepare-report": prepareReport,
    "publish-report": publishReport,
    "draft-month": (platform, work) => draftMonth(platform, work, managedTenants(platform)),
    "make-draft": makeDraft,
    "issue-invoices": issueInvoices,
    "make-document": makeDocument,
    "follow-application": followApplication,
    "follow-contract": followContract,
    "register-order": registerOrder,
    "take-deposits": takeDeposits,
    "settle-deposit": settleDeposit,
    "remind-of-payments": remindOfPayments,
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
