import type { Facts } from "./facts.ts";
import { MonthlyReport, SourceName } from "./model.ts";

export const monthlyReport = ({ customer, ...facts }: Facts): MonthlyReport =>
  MonthlyReport.parse({
    ...facts,
    tenant: customer.id,
    language: customer.language,
    tenantName: customer.name,
    number: `R-${facts.month.replace("-", "")}-0001`,
    asks: [],
    earlierAsks: [],
    good: [],
    done: [],
    contract: { contract: null, accounts: null, devices: null, licences: null, idle: null },
    devices: null,
    protection: { protection: null, alerts: null, incidents: null },
    storage: {
      thresholds: { warning: 80, critical: 90 },
      sharePoint: null,
      oneDrive: null,
      mailboxes: null,
      lastRead: [],
      sites: null,
      dormant: null,
    },
    support: {
      inquiries: {
        received: 0,
        before: null,
        answered: 0,
        answeredInTime: 0,
        late: 0,
        open: 0,
        medianFirstReplyMinutes: null,
        satisfaction: { answers: 0, average: null, before: null },
        weeks: [],
        firstReplies: { hour: 0, fourHours: 0, businessDay: 0, inTime: 0, late: 0 },
        lateOnes: [],
        topics: [],
      },
      requests: { done: 0, doneInTime: 0, rows: [], open: 0 },
    },
    apps: null,
    comments: [
      {
        section: "contract",
        text: "ライセンスの数を取得できませんでした。",
        rule: { name: "unread", figures: {} },
        by: facts.providerName,
        on: facts.issuedOn,
      },
    ],
    sources: SourceName.options.map((name) => ({
      name,
      coverage: name === "inquiries" || name === "requests" ? "complete" : "none",
    })),
  });
