import type { Endpoint } from "#shared/platform/endpoint.ts";
import { onDefenderAlert, onServiceHealth } from "./eventgrid/alerts.ts";
import {
  previewAlertRules,
  previewServiceHealthRules,
  readAlertRules,
  readAlertRuleVersions,
  writeAlertRules,
} from "./http/alert-rules.ts";
import { patchAlert, readAlertCase, readOpenAlerts, readTenantAlert, readTenantAlerts } from "./http/alerts.ts";
import {
  decideOnApplication,
  readApplication,
  readApplicationForm,
  readApplications,
  readApplicationsDue,
  readEmptyApplicationForm,
  sendApplication,
  sendApplicationForm,
  withdrawSentApplication,
} from "./http/applications.ts";
import { readAzureMonitorAddress, receiveAzureMonitor } from "./http/azure-monitor.ts";
import { markNoticesRead, readBell } from "./http/bell.ts";
import {
  decideOnInvoiceDraft,
  draftBillingMonth,
  issueBillingMonth,
  printInvoiceDraft,
  readBillingMonth,
  readInvoiceDraft,
} from "./http/billing.ts";
import { createArchive, createArchiveLink, readArchive, readArchives } from "./http/book-archives.ts";
import { readJournal, readRevenue, readTieOut, searchIssuedDocuments } from "./http/books.ts";
import { readOrderForm, submitOrderForm } from "./http/bulk-orders.ts";
import { readCompanyAdmins, writeCompanyAdmins } from "./http/company-admins.ts";
import { contentEndpoints } from "./http/content.ts";
import { previewContent, readContentAudit, readContentEntries, readTipWeeks } from "./http/content-desk.ts";
import { contentFeeds } from "./http/content-feeds.ts";
import {
  endTenantContract,
  readContract,
  readContractVersions,
  readLoginIds,
  writeContractVersion,
} from "./http/contracts.ts";
import { readCustomer, readCustomers } from "./http/customers.ts";
import { discardDeadLetter, readDeadLetter, readDeadLetters, resubmitDeadLetter } from "./http/dead-letters.ts";
import { forgetBouncedAddress, readBouncedAddresses, readDeliveries, retryFailedDelivery } from "./http/deliveries.ts";
import { confirmTenantEnding, readEnding } from "./http/ending.ts";
import { voteFaq } from "./http/faqs.ts";
import { readHealth, readReadiness } from "./http/health.ts";
import { decideOnHeld, readHeld, readHeldItem } from "./http/held.ts";
import { readInquiry, showInquiryForm, submitInquiry } from "./http/inquiries.ts";
import { draftFaqEntry } from "./http/inquiry-faq.ts";
import { createFileLink, openMailedFile, showMailPage } from "./http/inquiry-files.ts";
import { readInquiries, readInquiryFigures, readQueue } from "./http/inquiry-lists.ts";
import { readInquiryScript } from "./http/inquiry-script.ts";
import { patchInquiry, postMessage, rateInquiry, showSatisfactionForm } from "./http/inquiry-thread.ts";
import {
  readDrift,
  readSavingsState,
  readStorageState,
  readUpdateStates,
  readWatchSettings,
  writeWatchSettings,
} from "./http/insights.ts";
import { inventoryEndpoints, readOverview, refreshInventory } from "./http/inventory.ts";
import {
  createCorrection,
  createCreditNote,
  createInvoiceLink,
  readInvoices,
  readIssuedDocument,
} from "./http/invoices.ts";
import { createLetterLink, readLetters } from "./http/letters.ts";
import { readMe } from "./http/me.ts";
import { monthlyReportEndpoints } from "./http/monthly-reports.ts";
import { readNotificationSettings, writeNotificationSettings } from "./http/notification-settings.ts";
import {
  checkConsent,
  createConsentLink,
  openConsentPage,
  readOnboarding,
  registerTenant,
  startTenantService,
  takeConsentAnswer,
} from "./http/onboarding.ts";
import { describeApi } from "./http/openapi.ts";
import { decideOnDeposit, readDeposit, readDeposits, uploadDepositFile } from "./http/payments.ts";
import { postPriceBook, previewPriceBook, readPriceBook, withdrawPriceVersion } from "./http/price-book.ts";
import {
  changeReceivables,
  issueLateFeeStatement,
  readAgedReceivables,
  readLateFee,
  readLiabilityCap,
  readReceivables,
} from "./http/receivables.ts";
import { deleteReply, readReplies, readReply, writeReply } from "./http/replies.ts";
import { createReportLink, readReports } from "./http/reports.ts";
import {
  createEvidenceLink,
  decideOnRequest,
  openPasswordHandover,
  readRequestAudit,
  readRequestChoices,
  readRequestQueue,
  readRequestTypes,
  readServiceRequest,
  readServiceRequests,
  submitServiceRequest,
  verifyRequestAudit,
} from "./http/requests.ts";
import { readServiceIncidents } from "./http/service-incidents.ts";
import {
  readEveryServiceStop,
  readServiceStop,
  readServiceStops,
  recordServiceStop,
  refundServiceStop,
} from "./http/stops.ts";
import {
  readOwnTeamsChannel,
  readTeamsChannel,
  testOwnTeamsChannel,
  testTeamsChannel,
  writeOwnTeamsChannel,
  writeTeamsChannel,
} from "./http/teams-channel.ts";
import { refuseUnknown } from "./http/unknown.ts";
import { uploadFile } from "./http/uploads.ts";
import { readAnswerTimes, readWebConfig } from "./http/web.ts";
import { receiveGraphNotices, receivePhoneCall } from "./http/webhooks.ts";
import { readOperatorWork } from "./http/work.ts";
import { workAlerts } from "./servicebus/alerts.ts";
import { workCollect } from "./servicebus/collect.ts";
import { workDocuments } from "./servicebus/documents.ts";
import { workFulfil } from "./servicebus/fulfil.ts";
import { workIntake } from "./servicebus/intake.ts";
import { workNotify } from "./servicebus/notify.ts";
import { remindOfLatePayments, runMonthlyBilling } from "./timers/billing.ts";
import { publishScheduledContent, watchTips } from "./timers/content.ts";
import { sweepDeadLetters } from "./timers/dead-letters.ts";
import { watchEndings } from "./timers/endings.ts";
import { collectInventory, collectLogs, sendDriftDigest } from "./timers/inventory.ts";
import { pollSupportMailbox, renewSubscriptions } from "./timers/mailbox.ts";
import { prepareMonthlyReports } from "./timers/reports.ts";
import { sweepHandovers, watchRequests } from "./timers/requests.ts";
import { sweepUploads } from "./timers/uploads.ts";
import { watchDeadlines, watchDefender, watchMalware, watchServiceHealth } from "./timers/watchers.ts";

const described: Record<string, Endpoint> = {
  submitInquiry,
  uploadFile,
  showInquiryForm,
  readInquiryScript,
  readInquiry,
  readInquiries,
  postMessage,
  patchInquiry,
  createFileLink,
  openMailedFile,
  showMailPage,
  showSatisfactionForm,
  rateInquiry,
  draftFaqEntry,
  readQueue,
  readOperatorWork,
  readHeld,
  readHeldItem,
  decideOnHeld,
  readInquiryFigures,
  readReplies,
  readReply,
  writeReply,
  deleteReply,
  readMe,
  ...inventoryEndpoints,
  readOverview,
  refreshInventory,
  readUpdateStates,
  readStorageState,
  readSavingsState,
  readWatchSettings,
  writeWatchSettings,
  readDrift,
  readNotificationSettings,
  writeNotificationSettings,
  readBell,
  markNoticesRead,
  readTeamsChannel,
  writeTeamsChannel,
  testTeamsChannel,
  readOwnTeamsChannel,
  writeOwnTeamsChannel,
  testOwnTeamsChannel,
  readDeliveries,
  retryFailedDelivery,
  readBouncedAddresses,
  forgetBouncedAddress,
  readDeadLetters,
  readDeadLetter,
  resubmitDeadLetter,
  discardDeadLetter,
  readReports,
  createReportLink,
  ...monthlyReportEndpoints,
  ...contentEndpoints,
  ...contentFeeds,
  voteFaq,
  readTipWeeks,
  readContentAudit,
  readContentEntries,
  previewContent,
  receiveGraphNotices,
  receivePhoneCall,
  receiveAzureMonitor,
  readAzureMonitorAddress,
  readOpenAlerts,
  readAlertCase,
  patchAlert,
  readTenantAlerts,
  readTenantAlert,
  readAlertRules,
  readAlertRuleVersions,
  writeAlertRules,
  previewAlertRules,
  previewServiceHealthRules,
  readServiceIncidents,
  readRequestTypes,
  readRequestChoices,
  submitServiceRequest,
  readOrderForm,
  submitOrderForm,
  readServiceRequests,
  readServiceRequest,
  createEvidenceLink,
  decideOnRequest,
  openPasswordHandover,
  readRequestQueue,
  readRequestAudit,
  verifyRequestAudit,
  readInvoices,
  createInvoiceLink,
  readBillingMonth,
  draftBillingMonth,
  readInvoiceDraft,
  printInvoiceDraft,
  decideOnInvoiceDraft,
  issueBillingMonth,
  readIssuedDocument,
  createCreditNote,
  createCorrection,
  searchIssuedDocuments,
  readJournal,
  readRevenue,
  readTieOut,
  createArchive,
  readArchives,
  readArchive,
  createArchiveLink,
  readPriceBook,
  previewPriceBook,
  postPriceBook,
  withdrawPriceVersion,
  sendApplication,
  sendApplicationForm,
  readApplicationForm,
  readEmptyApplicationForm,
  readApplications,
  readApplication,
  withdrawSentApplication,
  readApplicationsDue,
  decideOnApplication,
  readContract,
  readContractVersions,
  writeContractVersion,
  endTenantContract,
  readLoginIds,
  readLetters,
  createLetterLink,
  registerTenant,
  readCustomers,
  readCustomer,
  readCompanyAdmins,
  writeCompanyAdmins,
  readOnboarding,
  createConsentLink,
  openConsentPage,
  takeConsentAnswer,
  checkConsent,
  startTenantService,
  readEnding,
  confirmTenantEnding,
  uploadDepositFile,
  readDeposits,
  readDeposit,
  decideOnDeposit,
  readReceivables,
  changeReceivables,
  readLateFee,
  issueLateFeeStatement,
  readAgedReceivables,
  readLiabilityCap,
  recordServiceStop,
  readEveryServiceStop,
  readServiceStops,
  readServiceStop,
  refundServiceStop,
  readWebConfig,
  readAnswerTimes,
  readHealth,
  readReadiness,
};

/** Everything the functions host is told of, by the name under which it is registered. */
export const endpoints: Record<string, Endpoint> = { ...described, readOpenApi: describeApi(described), refuseUnknown };
export const timers = {
  collectInventory,
  collectLogs,
  sendDriftDigest,
  pollSupportMailbox,
  renewSubscriptions,
  runMonthlyBilling,
  prepareMonthlyReports,
  sweepHandovers,
  remindOfLatePayments,
  sweepDeadLetters,
  sweepUploads,
  watchDeadlines,
  watchDefender,
  watchEndings,
  watchRequests,
  watchMalware,
  watchServiceHealth,
  publishScheduledContent,
  watchTips,
};
export const eventHandlers = { onDefenderAlert, onServiceHealth };
export const jobs = { workIntake, workCollect, workAlerts, workDocuments, workNotify, workFulfil };
