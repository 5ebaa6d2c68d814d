import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { bytesOf, TakenWorkbook } from "#shared/platform/take-workbook.ts";
import { RequestForm, submitOrders } from "../submit-request.ts";
import { ordersIn } from "./orders-in.ts";

/** A form of a page sends what was left empty as an empty text. */
const unlessEmpty = <T>(schema: z.ZodType<T>) => z.preprocess((sent) => (sent === "" ? undefined : sent), schema);

/** A filled-in form with what is wished of all its orders. */
export const WorkbookForm = z.strictObject({
  file: z.tuple([TakenWorkbook], "入力した様式（.xlsx）を1つ送ってください。"),
  desiredOn: unlessEmpty(RequestForm.shape.desiredOn),
  isUrgent: unlessEmpty(z.stringbool("true か false を送ってください。").default(false)),
  note: unlessEmpty(RequestForm.shape.note),
});
export type WorkbookForm = z.infer<typeof WorkbookForm>;

/** Orders that come as a filled-in form: each row is one. */
export function submitWorkbook(
  needs: Parameters<typeof submitOrders>[0],
  person: Person,
  tenant: TenantId,
  { form, key }: { form: WorkbookForm; key: string | undefined },
): Promise<Id<"request">> {
  const {
    file: [file],
    ...wishes
  } = form;
  const bytes = bytesOf(file);
  return submitOrders(needs, person, tenant, {
    wishes,
    key,
    read: (known, language) => ordersIn(bytes, known, language),
  });
}
