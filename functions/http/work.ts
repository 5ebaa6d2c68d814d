import { endpoint } from "#shared/platform/endpoint.ts";
import { OperatorWork, operatorWork } from "#shared/workload/operator-work.ts";

export const readOperatorWork = endpoint({
  on: "GET /operator/work",
  allow: "operator",
  summary:
    "How much waits for our people: inquiries and their deadlines, held mails, alerts, requests, reports, invoices",
  answer: { 200: OperatorWork },
  run: ({ platform }) => operatorWork(platform),
  respond: (work) => ({ headers: { "cache-control": "no-store" }, jsonBody: work }),
});
