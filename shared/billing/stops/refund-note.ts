import type { Words } from "#shared/calendar/model.ts";
import type { Service } from "#shared/contracts/model.ts";
import { isTooMuch, noteOf } from "../credit-note.ts";
import type { BillingDocument, Line } from "../model.ts";
import { amountOf, sumOf, totalsOf } from "../money.ts";
import { refundLines } from "../refund.ts";
import { stopReasons } from "../stop-reasons.ts";
import type { Stop, StoppedCounts } from "./stop.ts";

export type Refundable = {
  /** The month's invoice as it was issued last, under its number. */
  invoice: BillingDocument;
  number: string;
  /** All that was given back of it so far. */
  earlier: readonly BillingDocument[];
  /** The other stops of the month for which something was given back. */
  refunded: readonly Stop[];
  issuedOn: string;
};

/** Why nothing is given back after a stop, whatever was billed (BIL-06, TERM-12, TERM-13). */
export function whyNoRefund({ reason, canResume }: Pick<Stop, "reason" | "canResume">): Words | undefined {
  if (!stopReasons[reason].isRefunded) return why.breach;
  return canResume ? why.resumes : undefined;
}

/**
 * What is given back for the days that a month has left after a stop that cannot be resumed, rounded up in the customer's
 * favour, its tax floored (BIL-06, E-77, E-78). No account is counted in two stops of a month, so that no day of it is given
 * back twice, and all that is given back is never more than was billed.
 */
export function refundNote(
  stop: Stop,
  { invoice, number, earlier, refunded, issuedOn }: Refundable,
): { document: BillingDocument } | { why: Words } {
  const no = whyNoRefund(stop);
  if (no) return { why: no };
  const counts = countsOf(stop, invoice);
  for (const service of services) {
    const before = sumOf(refunded.map((other) => countsOf(other, invoice)[service]));
    if (before > 0 && counts[service] > 0 && before + counts[service] > billed(invoice, service))
      return { why: why.given };
    if (counts[service] > billed(invoice, service)) return { why: why.tooMany };
  }
  const { month, language } = invoice;
  const { reason, stoppedOn } = stop;
  const lines = refundLines({ lines: stoppedLines(invoice, counts), month, stoppedOn, reason, language });
  if (lines.length === 0) return { why: why.nothing };
  if (isTooMuch(invoice, lines, earlier)) return { why: why.exceeds };
  const told = { number, revision: earlier.length + 1, issuedOn, reason: because[language](stoppedOn) };
  return { document: { ...noteOf(invoice, lines, totalsOf(lines), told), stop: stop.id } };
}

const services = ["basic", "option"] as const satisfies Service[];

const billed = ({ lines }: BillingDocument, service: Service): number =>
  sumOf(lines.filter(({ item }) => item === service).map(({ quantity }) => quantity));

const countsOf = ({ counts }: Stop, invoice: BillingDocument): StoppedCounts =>
  counts ?? { basic: billed(invoice, "basic"), option: billed(invoice, "option") };

/** So many of each service as have stopped, at the prices at which they were billed. */
function stoppedLines({ lines }: BillingDocument, counts: StoppedCounts): Line[] {
  const left = { ...counts };
  return lines.flatMap((line) => {
    if (line.item !== "basic" && line.item !== "option") return [];
    const quantity = Math.min(left[line.item], line.quantity);
    left[line.item] -= quantity;
    return quantity > 0 ? [{ ...line, quantity, amountYen: amountOf(quantity, line.unitYen) }] : [];
  });
}

const because = {
  ja: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日からサービスをご利用いただけなかったため`,
  en: (day: string) => `The service could not be used from ${day}`,
} as const;

const why = {
  breach: {
    ja: "お客様の契約違反による停止のため、返金の対象ではありません。",
    en: "The customer's own breach was the cause: nothing is given back.",
  },
  resumes: {
    ja: "サービスを再開できるため、返金の対象ではありません。",
    en: "The service can be resumed: nothing is given back.",
  },
  given: {
    ja: "この月の別の停止で、同じアカウントの返金が済んでいます。停止した数をご確認ください。",
    en: "These accounts were given back for another stop of the month. Check how many stopped.",
  },
  tooMany: {
    ja: "請求した数より多くのアカウントが停止したと記録されています。停止した数をご確認ください。",
    en: "More accounts stopped than were billed. Check how many stopped.",
  },
  nothing: { ja: "返金する金額がありません。", en: "There is nothing to give back." },
  exceeds: {
    ja: "これまでの返還と合わせて、請求した金額を超えています。残りは適格返還請求書で個別に処理してください。",
    en: "With what was given back before it is more than was billed. Give the rest back by a credit note.",
  },
} as const satisfies Record<string, Words>;
