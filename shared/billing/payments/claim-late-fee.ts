import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { invalidInput, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { issueSeen } from "../issue-seen.ts";
import { Seen } from "../seen.ts";
import { lateFeeAfter, latePayment } from "./preview-late-fee.ts";

/** Up to which day a late fee is claimed, and that this is what was seen. */
export const LateFeeClaim = z.strictObject({
  until: z.iso.date(
    says({
      ja: "いつまでの遅延損害金を請求するか、日付を入力してください。",
      en: "Give the day until which the late fee is claimed.",
    }),
  ),
  seen: Seen,
});

/** Claims the fee of a late payment by a statement of its own, as it was seen; no day of an invoice is claimed twice (BIL-11). */
export async function claimLateFee(
  needs: Pick<Platform, "blobs" | "bus" | "clock" | "tables">,
  { tenant, number, until, seen }: z.infer<typeof LateFeeClaim> & { tenant: TenantId; number: string },
  person: Person,
): Promise<{ revision: number }> {
  const late = await latePayment(needs, { tenant, number, until });
  if (until > late.today) throw invalidInput([{ pointer: "#/until", detail: notAhead }]);
  const next: Parameters<typeof issueSeen>[1]["next"] = async (statements) => {
    const { document } = lateFeeAfter(late, statements);
    if (document) return document;
    throw refusal("wrong-state", nothingLate);
  };
  return issueSeen(needs, { of: late.statements, seen, next }, person);
}

const notAhead: Said = { ja: "今日までの日付を入力してください。", en: "Give today or an earlier day." };
const nothingLate: Said = {
  ja: "この日までに請求できる遅延損害金はありません。",
  en: "There is no late fee to claim until this day.",
};
