import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { fullDate } from "#shared/base/japanese-dates.ts";
import { invalidInput, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { DayCalendar } from "#shared/calendar/model.ts";
import { noticeDays, noticeLeads } from "#shared/calendar/notices.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { amendContract } from "./amend-contract.ts";
import { contractOn } from "./contract-on.ts";
import { following } from "./follow.ts";
import { AgreedPrice, type ContractVersion, EndingReason, Terms } from "./model.ts";
import { claimNumber, contractVersions } from "./store.ts";

const reason = z
  .string()
  .trim()
  .min(1, says({ ja: "理由を入力してください。", en: "Say why." }))
  .max(1000);

/** What an operator writes into a contract by hand; what is left out stays as it was agreed. */
export const ContractWriting = z
  .strictObject({
    effectiveOn: z.iso.date(),
    reason,
    ...Terms.omit({ ending: true }).partial().shape,
    prices: z.array(AgreedPrice).max(2).optional(),
  })
  .refine(({ counts }) => !counts || counts.option <= counts.basic, {
    path: ["counts", "option"],
    ...says({
      ja: "オプションの数は、基本サービスの数までにしてください。",
      en: "The option is for accounts with the basic service: give no more of it than of those.",
    }),
  })
  .refine(({ prices = [] }) => new Set(prices.map(({ service }) => service)).size === prices.length, {
    path: ["prices"],
    ...says({ ja: "同じサービスは1回だけ指定してください。", en: "Name each service once." }),
  });
export type ContractWriting = z.infer<typeof ContractWriting>;

/** How we end a contract: in writing sixty days before, or at once for a reason that the terms name. */
export const EndingOrder = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("provider-notice"), on: z.iso.date(), reason }),
  z.strictObject({ kind: z.literal("immediate"), on: z.iso.date(), code: EndingReason, reason }),
  z.strictObject({ kind: z.literal("service-discontinued"), on: z.iso.date(), reason }),
]);
export type EndingOrder = z.infer<typeof EndingOrder>;

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;
type By = { person: Person; version: number };

/** Writes the next version of a contract by hand, with its reason. */
export async function writeContract(
  needs: Needs,
  tenant: TenantId,
  { effectiveOn, reason: why, ...change }: ContractWriting,
  by: By,
): Promise<ContractVersion> {
  const { customerNumber } = change;
  if (customerNumber !== undefined && (await claimNumber(needs, customerNumber, tenant)) !== tenant)
    throw refused("#/customerNumber", numberTaken);
  return write(needs, tenant, { effectiveOn, reason: why, change: given(change) }, by);
}

/** Ends a contract from our side: always a person's decision, never the system's (TERM-18, TERM-19). */
export async function endContract(
  needs: Needs,
  tenant: TenantId,
  order: EndingOrder,
  by: By,
): Promise<ContractVersion> {
  const today = japanDate(needs.clock.now());
  const current = contractOn(await contractVersions(needs, tenant), today.toString());
  if (!current) throw refusal("wrong-state", noContract);
  if (current.ending && current.ending.on < today.toString()) throw refusal("wrong-state", hasEnded);
  const why = refusedEnd(japan, today, order);
  if (why !== undefined) throw refused("#/on", why);
  const change = { ending: order };
  return write(needs, tenant, { effectiveOn: today.toString(), reason: order.reason, change }, by);
}

/** Why a contract cannot end on a day; nothing when it can (E-82, E-83). */
export function refusedEnd(calendar: DayCalendar, today: PlainDate, { kind, on }: EndingOrder): Said | undefined {
  const day = Temporal.PlainDate.from(on);
  if (Temporal.PlainDate.compare(day, today) < 0) return dayIsPast;
  if (kind === "immediate") return undefined;
  const { latestOn } = noticeDays(calendar, "termination-by-us", day);
  if (Temporal.PlainDate.compare(today, latestOn) <= 0) return undefined;
  const earliest = today.add(noticeLeads["termination-by-us"].ahead);
  return {
    ja: `契約の終了は60日前までの予告が必要です。最も早い日は${fullDate(earliest)}です。`,
    en: `Notice has to be given sixty days before: ${fullDate(earliest, "en")} is the earliest day.`,
  };
}

type Written = { effectiveOn: string; reason: string; change: Partial<Terms> };

async function write(
  needs: Needs,
  tenant: TenantId,
  written: Written,
  { person, version: seen }: By,
): Promise<ContractVersion> {
  await findCustomer(needs, tenant);
  const recordedAt = needs.clock.now().toString();
  const amendment = { tenant, recordedAt, recordedBy: actorOf(person), ...written };
  const message = { kind: "follow-contract", tenant, version: seen + 1 } as const;
  return following(needs, message, () => amendContract(needs, amendment, seen));
}

/** What a field of a form that was left out says is nothing, which a version's terms do not know. */
const given = (change: object) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Terms>;

const refused = (pointer: string, detail: Said) => invalidInput([{ pointer, detail }]);

const numberTaken: Said = {
  ja: "この番号は別のお客様が使っています。",
  en: "Another customer has this number.",
};
const noContract: Said = { ja: "終了する契約がありません。", en: "There is no contract that could end." };
const hasEnded: Said = { ja: "この契約は終了済みです。", en: "This contract has ended already." };
const dayIsPast: Said = { ja: "過去の日付です。今日以降の日付を入力してください。", en: "This day is past." };
