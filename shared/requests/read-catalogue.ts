import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ChoiceSource } from "./ask.ts";
import { catalogue } from "./catalogue.ts";
import { placeOfDay, schemaOf } from "./check-order.ts";
import { choicesFrom, knownOf } from "./known.ts";
import { Words } from "./model.ts";
import type { RequestType } from "./request-type.ts";

const ShownType = z.object({
  name: z.string(),
  basis: z.array(z.string()),
  title: Words,
  purpose: Words,
  area: z.string(),
  orderedBy: z.enum(["admin", "anyone"]),
  lead: z.object({ kind: z.enum(["after-order", "before-date", "after-date"]), days: z.int() }),
  approvals: z.array(z.enum(["operator", "other-admin"])),
  inBulk: z.boolean(),
  /** It takes two of our staff, since what it does cannot be taken back. */
  isFinal: z.boolean(),
  /** Its field that says when it is to be so; without one the day is a wish beside the order. */
  dayField: z.string().optional(),
  fulfilment: z.enum(["system", "lookup", "people"]),
  /** The form in both languages: JSON Schema 2020-12; `x-choices` names the list from which a field is chosen. */
  schema: z.object({ ja: z.looseObject({}), en: z.looseObject({}) }),
});
export type ShownType = z.infer<typeof ShownType>;
export const Catalogue = z.object({ types: z.array(ShownType) });
export type Catalogue = z.infer<typeof Catalogue>;

const shownType = ([name, type]: [string, RequestType]): ShownType => ({
  name,
  basis: [...type.basis],
  title: type.title,
  purpose: type.purpose,
  area: type.area,
  orderedBy: type.orderedBy,
  lead: type.lead,
  approvals: [...type.approvals],
  inBulk: type.inBulk ?? false,
  isFinal: type.approvals.filter((approver) => approver === "operator").length > 1,
  ...(placeOfDay(type) && { dayField: placeOfDay(type).slice(1) }),
  fulfilment: type.fulfilment.by,
  schema: { ja: { ...schemaOf(type, "ja") }, en: { ...schemaOf(type, "en") } },
});

/** Everything that this person may order, with its form. */
export const catalogueFor = ({ role }: Person): z.infer<typeof Catalogue> => ({
  types: Object.entries<RequestType>(catalogue)
    .filter(([, { orderedBy }]) => orderedBy === "anyone" || role !== "user")
    .map(shownType),
});

const Choice = z.object({ id: z.string(), name: z.string(), detail: z.string().optional() });
export const ChoicePage = z.object({ total: z.int(), choices: z.array(Choice) });

/** What a company can choose from for a field, as its newest snapshot has it; `q` is looked for in name and detail. */
export async function choicePage(
  needs: Pick<Platform, "blobs" | "tables">,
  tenant: TenantId,
  { source, q, take }: { source: ChoiceSource; q?: string | undefined; take: number },
): Promise<z.infer<typeof ChoicePage>> {
  const wanted = q?.normalize("NFKC").toLowerCase();
  const all = await choicesFrom(knownOf(needs, tenant), source);
  const fitting = wanted
    ? all.filter(({ name, detail = "" }) => `${name} ${detail}`.normalize("NFKC").toLowerCase().includes(wanted))
    : all;
  return { total: fitting.length, choices: fitting.slice(0, take) };
}
