import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { type Problem, refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { IncomingFile } from "#shared/platform/request-body.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { inBoth } from "../ask.ts";
import { RequestForm } from "../request-form.ts";
import { submitOrders } from "../submit-request.ts";
import { ordersIn } from "./orders-in.ts";

const mostBytes = 5 * 1_048_576;

type Taken = { bytes: Uint8Array } | { isTooLarge: true };

/** A form's bytes as they come, no more of them than one may have. */
export async function takeWorkbook({ content }: Pick<IncomingFile, "content">): Promise<Taken> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > mostBytes) return { isTooLarge: true };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

const Workbook = z.custom<Taken>(
  (value) => typeof value === "object" && value !== null && ("bytes" in value || "isTooLarge" in value),
);

const askForFile: Words = {
  ja: "入力した様式（.xlsx）を1つ送ってください。",
  en: "Send one form (.xlsx) as file.",
};

const askForTruth: Words = { ja: "true か false を送ってください。", en: "Give true or false." };

const fileTooLarge: Words = {
  ja: "5 MBを超えています。ダウンロードした様式に値だけを貼り付け、5 MBまでにしてお送りください。",
  en: "This is larger than 5 MB. Paste only the values into the form as you downloaded it.",
};

/** A form of a page sends what was left empty as an empty text. */
const unlessEmpty = <T>(schema: z.ZodType<T>) => z.preprocess((sent) => (sent === "" ? undefined : sent), schema);

/** A filled-in form with what is wished of all its orders. */
export const WorkbookForm = inBoth((language) => {
  const { desiredOn, note } = RequestForm[language].shape;
  return z.strictObject({
    file: z.tuple([Workbook], askForFile[language]),
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
  { form, key }: { form: WorkbookForm; key: string | undefined },
): Promise<Id<"request">> {
  const {
    file: [file],
    ...wishes
  } = form;
  if ("isTooLarge" in file) throw await tooLarge(needs, tenant);
  return submitOrders(needs, person, tenant, {
    wishes,
    key,
    read: (known, language) => ordersIn(file.bytes, known, language),
  });
}

async function tooLarge(needs: Pick<Platform, "tables">, tenant: TenantId): Promise<Problem> {
  const { language } = await findCustomer(needs, tenant);
  return refusal("too-large", fileTooLarge, { errors: [{ pointer: "#/file", detail: fileTooLarge[language] }] });
}
