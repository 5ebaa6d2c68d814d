import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { invoiceDocument } from "../invoice-document.ts";
import type { Month } from "../model.ts";
import { monthBefore } from "../neighbouring-months.ts";
import { settlementOf } from "../payments/receivables.ts";
import { draftIn, findMonthRow } from "./month-store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "printer" | "settings" | "tables">;

const draftWords = {
  ja: { name: "請求書の下書き", number: "未発行（下書き）" },
  en: { name: "Draft invoice", number: "Not issued (draft)" },
} as const;

/** The invoice as it would be issued today; where its number will stand, it says that it has none. */
export async function draftPdf(
  needs: Needs,
  month: Month,
  tenant: TenantId,
): Promise<{ name: string; content: Uint8Array }> {
  const row = (await findMonthRow(needs, month, tenant))?.value;
  if (!row) throw nothingHere();
  if (row.standing === "none" || row.standing === "blocked")
    throw refusal("wrong-state", {
      ja: "この下書きからは請求書を作成できません。確認することをご覧ください。",
      en: "No invoice can be made of this draft. See what has to be looked into.",
    });
  const document = invoiceDocument(await draftIn(needs, row), {
    issuer: needs.settings.issuer,
    issuedOn: japanDate(needs.clock.now()).toString(),
    previous: await settlementOf(needs, tenant, monthBefore(month)),
  });
  const { billingHtml } = await import("../html/billing-html.tsx");
  const { name, number } = draftWords[document.language];
  return {
    name: `${name}_${row.name}_${month}.pdf`,
    content: await needs.printer.pdf(
      billingHtml(document, number, namesIn(document.language, needs.settings).serviceName),
    ),
  };
}
