import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "#shared/calendar/model.ts";
import { bytesOf, TakenWorkbook } from "#shared/platform/take-workbook.ts";
import { inBoth } from "../ask.ts";
import { RequestForm } from "../request-form.ts";
import { submitOrders } from "../submit-request.ts";
import { ordersIn } from "./orders-in.ts";

const askForFile: Words = {
  ja: "入力した様式（.xlsx）を1つ送ってください。",
  en: "Send one form (.xlsx) as file.",
};

const askForTruth: Words = { ja: "true か false を送ってください。", en: "Give true or false." };

/** A form of a page sends what was left empty as an empty text. */
const unlessEmpty = <T>(schema: z.core.$ZodType<T>) => z.preprocess((sent) => (sent === "" ? undefined : sent), schema);

/** A filled-in form with what is wished of all its orders. */
export const WorkbookForm = inBoth((language) => {
  const { desiredOn, note } = RequestForm[language].shape;
  return z.strictObject({
    file: z.tuple([TakenWorkbook], askForFile[language]),
    desiredOn: unlessEmpty(desiredOn),
    isUrgent: unlessEmpty(z.stringbool(askForTruth[language]).default(false)),
    note: unlessEmpty(note),
  });
});
export type WorkbookForm = z.infer<typeof WorkbookForm.ja>;

/** Orders that come as a filled-in form: each row is one. */
export async function submitWorkbook(
  needs: Parameters<typeof submitOrders>[0],
  person: Person,
  tenant: TenantId,
  { form, key, language }: { form: WorkbookForm; key: string | undefined; language: Language },
): Promise<Id<"request">> {
  const {
    file: [file],
    ...wishes
  } = form;
  const bytes = bytesOf(file);
  return submitOrders(needs, person, tenant, {
    wishes,
    key,
    language,
    read: (known) => ordersIn(bytes, known, language),
  });
}
