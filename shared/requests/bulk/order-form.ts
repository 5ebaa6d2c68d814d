import type { TenantId } from "#shared/base/ids.ts";
import { fullDate } from "#shared/base/japanese-dates.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { type FormBook, formWorkbook } from "#shared/platform/form-workbook.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { FormColumn } from "#shared/platform/workbook/form-columns.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { typeOf } from "../catalogue.ts";
import { knownOf } from "../known.ts";
import type { RequestType } from "../request-type.ts";
import { type Column, columnsOf, markOf } from "./columns.ts";
import { guideOf } from "./guide.ts";
import { mostOrders } from "./orders-in.ts";
import { askDay, askMoment } from "./read-cell.ts";

type Language = keyof Words;
type Needs = Pick<Platform, "blobs" | "clock" | "settings" | "tables">;

/** The form by which a company orders many of a type at once, with what it can choose from today. */
export async function orderForm(
  needs: Needs,
  tenant: TenantId,
  name: string,
): Promise<{ name: string; content: Uint8Array }> {
  const { language } = await findCustomer(needs, tenant);
  const type = typeOf(name);
  if (!type?.inBulk) throw nothingHere();
  const columns = await columnsOf(type, knownOf(needs, tenant), language);
  const madeAt = needs.clock.now();
  const title = titleOf(type, language);
  const form: FormBook = {
    title,
    author: namesIn(language, needs.settings).providerName,
    madeAt,
    language,
    mark: markOf(name, language, columns),
    columns: columns.map((column) => formColumn(column, language)),
    rows: mostOrders,
    guide: guideOf(type, columns, { language, madeOn: fullDate(japanDate(madeAt), language) }),
  };
  return { name: `${title}.xlsx`, content: await formWorkbook(form) };
}

const titleOf = ({ title }: RequestType, language: Language) =>
  ({ ja: `${title.ja}の一括申込書`, en: `${title.en} - order form` })[language];

const kinds = { text: "text", number: "number", day: "day", moment: "moment", choice: "text" } as const;

function formColumn({ title, isRequired, hint, otherwise, holds }: Column, language: Language): FormColumn {
  const told = [hint, howTo(holds)?.[language], otherwise && leftEmpty(otherwise)[language]];
  return {
    title,
    kind: kinds[holds.as],
    isRequired,
    hint: told.filter(Boolean).join("\n"),
    refusal: refusalOf(holds)[language],
    ...(holds.as === "choice" && {
      choices: { names: holds.options.map(({ label }) => label), others: othersIn(holds) },
    }),
    ...((holds.as === "number" || holds.as === "text") && { most: holds.most }),
    ...(holds.as === "number" && { least: holds.least }),
  };
}

/** Several names in one cell are in no list; mail addresses are read too. */
function othersIn({ several, byMail }: Extract<Column["holds"], { as: "choice" }>): "refused" | "asked" | "taken" {
  if (several) return "taken";
  return byMail ? "asked" : "refused";
}

function howTo(holds: Column["holds"]): Words | undefined {
  if (holds.as === "day") return { ja: "例：2026/12/1", en: "Such as 2026/12/1." };
  if (holds.as === "moment")
    return { ja: "時刻まで入力してください。例：2026/12/1 18:00", en: "With the time, such as 2026/12/1 18:00." };
  if (holds.as === "choice" && holds.several)
    return {
      ja: "複数のときは「、」かセル内の改行で区切ってください。",
      en: "Put several on lines of their own within the cell, or 、 between them.",
    };
  return undefined;
}

const leftEmpty = (otherwise: string): Words => ({
  ja: `空欄のときは「${otherwise}」になります。`,
  en: `${otherwise}, when left empty.`,
});

function refusalOf(holds: Column["holds"]): Words {
  if (holds.as === "choice")
    return holds.byMail
      ? {
          ja: "一覧から選ぶか、メールアドレスを入力してください。",
          en: "Choose it from the list or give its mail address.",
        }
      : { ja: "一覧から選んでください。", en: "Choose it from the list." };
  if (holds.as === "text")
    return { ja: `${holds.most}文字以内で入力してください。`, en: `Give at most ${holds.most} characters.` };
  if (holds.as === "number")
    return {
      ja: `${holds.least}〜${holds.most}の整数で入力してください。`,
      en: `Give a whole number from ${holds.least} to ${holds.most}.`,
    };
  return holds.as === "day" ? askDay : askMoment;
}
