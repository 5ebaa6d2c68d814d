import { job } from "#shared/platform/job.ts";
import { MakeLicenceReport, makeLicenceReport } from "#shared/reports/handlers.ts";

export const workDocuments = job({
  queue: "documents",
  message: MakeLicenceReport,
  run: ({ platform, message }) => makeLicenceReport(platform, message),
});
