import type { ListedAlert } from "#shared/alerts/listing.ts";
import type { ShownDocument } from "#shared/billing/show-documents.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { SavingsView } from "#shared/insights/read-savings.ts";
import type { StorageView } from "#shared/insights/read-storage.ts";
import type { UpdatesView } from "#shared/insights/read-updates.ts";
import type { ShownRequest } from "#shared/requests/show-request.ts";

/** What is known of a company; what has not been read yet, or could not be, is missing and decides nothing. */
export type Known = {
  alerts?:
    | readonly Pick<ListedAlert, "id" | "title" | "severity" | "state" | "detectedAt" | "devices" | "people">[]
    | undefined;
  orders?: readonly Pick<ShownRequest, "id" | "title" | "headline" | "dueBy">[] | undefined;
  inquiries?: readonly Pick<ListedInquiry, "id" | "number" | "subject" | "state" | "stateSince">[] | undefined;
  documents?: readonly Pick<ShownDocument, "number" | "month" | "kind" | "openYen" | "payBy">[] | undefined;
  storage?: Pick<StorageView, "sharePoint" | "thresholds"> | undefined;
  updates?: Pick<UpdatesView, "pcs"> | undefined;
  savings?: Pick<SavingsView, "unused" | "monthlyYen" | "unusedDays"> | undefined;
};

/**
 * Something that only the customer can decide; `by` is a day or a moment, `isLate` when it has passed. What is urgent waits
 * for no date.
 */
export type Decision = { key: string; by?: string; isLate?: boolean; isUrgent?: boolean } & (
  | { kind: "alert"; id: string; title: string; where: readonly string[]; at: string }
  | { kind: "approve"; id: string; title: { ja: string; en: string }; headline: string }
  | { kind: "reply"; id: string; subject: string; since: string }
  | { kind: "pay"; month: string; openYen: number }
  | { kind: "storage"; percent: number; usedBytes: number; critical: number }
  | { kind: "windows"; names: readonly string[] }
  | { kind: "savings"; licences: number; monthlyYen: number; days: number }
);

const dayMs = 86_400_000;
/** Of a limit that lies further ahead nothing has to be decided yet. */
const storageDays = 60;
/** An invoice is no news of its own until so many days before it has to be paid. */
const payDays = 14;

/** The end of a day in Japan, or the moment itself. */
const endOf = (by: string) => Date.parse(by.includes("T") ? by : `${by}T23:59:59+09:00`);

/** What waits for the company's decision, the nearest date first; what is urgent before it, what has no date last. */
export function decisionsOf(known: Known, now: number): Decision[] {
  const found = [
    ...alerts(known),
    ...approvals(known),
    ...replies(known),
    ...payments(known, now),
    ...space(known, now),
    ...windows(known),
    ...unused(known),
  ];
  return found
    .map((one) => (one.by !== undefined && endOf(one.by) < now ? { ...one, isLate: true } : one))
    .toSorted((a, b) => turn(a) - turn(b));
}

const turn = ({ by, isUrgent }: Decision) =>
  isUrgent === true ? Number.MIN_SAFE_INTEGER : by === undefined ? Number.MAX_SAFE_INTEGER : endOf(by);

const alerts = ({ alerts: listed = [] }: Known): Decision[] =>
  listed
    .filter(({ severity, state }) => severity === "high" && (state === "open" || state === "reopened"))
    .map(({ id, title, devices, people, detectedAt }) => ({
      key: `alert ${id}`,
      kind: "alert",
      id,
      title,
      where: [...devices, ...people],
      at: detectedAt,
      isUrgent: true,
    }));

const approvals = ({ orders = [] }: Known): Decision[] =>
  orders.map(({ id, title, headline, dueBy }) => ({
    key: `approve ${id}`,
    kind: "approve",
    id,
    title,
    headline,
    by: dueBy,
  }));

const replies = ({ inquiries = [] }: Known): Decision[] =>
  inquiries
    .filter(({ state }) => state === "waitingForRequester")
    .map(({ id, subject, stateSince }) => ({ key: `reply ${id}`, kind: "reply", id, subject, since: stateSince }));

const payments = ({ documents = [] }: Known, now: number): Decision[] =>
  documents.flatMap(({ number, month, openYen, payBy }): Decision[] =>
    openYen > 0 && payBy !== undefined && endOf(payBy) - now < payDays * dayMs
      ? [{ key: `pay ${number}`, kind: "pay", month, openYen, by: payBy }]
      : [],
  );

function space({ storage }: Known, now: number): Decision[] {
  const { sharePoint, thresholds } = storage ?? {};
  if (!sharePoint || !thresholds) return [];
  const { usedBytes, limitBytes, reachesCritical } = sharePoint;
  const percent = (usedBytes / limitBytes) * 100;
  const told = { key: "storage", kind: "storage", percent, usedBytes, critical: thresholds.critical } as const;
  if (percent >= thresholds.critical) return [told];
  const isNear = reachesCritical.is === "reached" && endOf(reachesCritical.on) - now < storageDays * dayMs;
  return isNear ? [{ ...told, by: reachesCritical.on }] : [];
}

function windows({ updates }: Known): Decision[] {
  const names = (updates?.pcs ?? []).filter(({ quality }) => quality.is === "out-of-support").map(({ name }) => name);
  return names.length === 0 ? [] : [{ key: "windows", kind: "windows", names }];
}

function unused({ savings }: Known): Decision[] {
  if (!savings || savings.unused.length === 0) return [];
  const { unused: licences, monthlyYen, unusedDays: days } = savings;
  return [{ key: "savings", kind: "savings", licences: licences.length, monthlyYen, days }];
}
