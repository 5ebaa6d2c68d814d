import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, idOf, type TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { says } from "#shared/base/says.ts";
import { bytesOf, TakenWorkbook } from "#shared/platform/take-workbook.ts";
import { readApplicationForm } from "../workbook/read-application-form.ts";
import { submit } from "./submit-application.ts";

/** A filled-in application form, and which application it revises. */
export const FilledForm = z.strictObject({
  file: z.tuple(
    [TakenWorkbook],
    says({ ja: "入力した申込書（.xlsx）を1つ送ってください。", en: "Send one filled-in form (.xlsx)." }),
  ),
  revises: z.preprocess((sent) => (sent === "" ? undefined : sent), idOf("application").optional()),
});

/** Takes an application in that comes as a filled-in form, by the same rules as one that comes as JSON. */
export function submitForm(
  needs: Parameters<typeof submit>[0],
  person: Person,
  tenant: TenantId,
  { form, ...told }: { form: z.infer<typeof FilledForm>; key: string | undefined; language: Language },
): Promise<Id<"application">> {
  const {
    file: [file],
    revises,
  } = form;
  const read = async () => readApplicationForm(bytesOf(file));
  return submit(needs, person, tenant, { revises, ...told, read });
}
