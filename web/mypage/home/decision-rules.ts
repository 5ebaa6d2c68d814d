import type { ShownDocument } from "#shared/billing/show-documents.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { StorageView } from "#shared/insights/read-storage.ts";

/** Something that waits for the reader: what it is, by when where that is known, and where to go. */
export type Decision =
  | { kind: "reply"; id: string; subject: string; to: string; by?: string }
  | { kind: "payment"; number: string; openYen: number; to: string; by: string }
  | { kind: "storage"; percent: number; to: string; by?: string };

export type Known = {
  inquiries?: readonly ListedInquiry[] | undefined;
  documents?: readonly ShownDocument[] | undefined;
  storage?: StorageView | undefined;
};

/** Within so many days of a payment's last day it is called to mind. */
const paymentNoticeDays = 14;

/** What waits for an admin, the nearest day first and what has no day last. */
export function decisionsOf({ inquiries = [], documents = [], storage }: Known, today: string): Decision[] {
  const replies = inquiries
    .filter(({ state }) => state === "waitingForRequester")
    .map(({ id, subject }): Decision => ({ kind: "reply", id, subject, to: `/mypage/inquiries/${id}` }));
  const payments = documents.flatMap(({ number, openYen, payBy }): Decision[] =>
    openYen > 0 && payBy !== undefined && daysUntil(payBy, today) <= paymentNoticeDays
      ? [{ kind: "payment", number, openYen, to: "/mypage/invoices", by: payBy }]
      : [],
  );
  return [...payments, ...replies, ...storageDecision(storage)].toSorted((one, other) =>
    (one.by ?? "9999").localeCompare(other.by ?? "9999"),
  );
}

function storageDecision(storage: StorageView | undefined): Decision[] {
  if (!storage?.sharePoint) return [];
  const { sharePoint, thresholds } = storage;
  const percent = (sharePoint.usedBytes / sharePoint.limitBytes) * 100;
  const { reachesLimit } = sharePoint;
  if (percent < thresholds.warning) return [];
  return [
    { kind: "storage", percent, to: "/mypage/storage", ...(reachesLimit.is === "reached" && { by: reachesLimit.on }) },
  ];
}

const daysUntil = (day: string, today: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;
