import * as z from "zod";
import type { FieldError } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { fieldErrors } from "#shared/platform/problem-response.ts";
import { askIn, type ChoiceSource, choiceSources } from "./ask.ts";
import { choicesFrom } from "./known.ts";
import type { Known, RequestType } from "./request-type.ts";

type Language = keyof Words;
type Checked = { fields: unknown; errors: readonly FieldError[] };

/** A field's place in an order and what it is chosen from. */
type Place = { name: string; source: ChoiceSource };

const Property = z.looseObject({
  "x-choices": z.enum(choiceSources).optional(),
  items: z.looseObject({ "x-choices": z.enum(choiceSources).optional() }).optional(),
});
const Shape = z.looseObject({ properties: z.record(z.string(), Property).default({}) });

/** The form of a type in one language, as JSON Schema 2020-12. */
export const schemaOf = (type: RequestType, language: Language): object =>
  z.toJSONSchema(type.fields(askIn(language)), { io: "input", unrepresentable: "any" });

/** Which fields of an order name something that the company has. */
function placesOf(type: RequestType): Place[] {
  const { properties } = Shape.parse(schemaOf(type, "ja"));
  return Object.entries(properties).flatMap(([name, property]) => {
    const source = property["x-choices"] ?? property.items?.["x-choices"];
    return source ? [{ name, source }] : [];
  });
}

const Fields = z.record(z.string(), z.unknown());
const Chosen = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);

const unknown: Words = {
  ja: "選んだものが見つかりません。一覧から選び直してください。",
  en: "There is no such thing in your company. Choose it from the list.",
};

const protectedAdmin: Words = {
  ja: "管理者権限を持つアカウントです。先に「管理者権限」の依頼で権限を外してください。",
  en: "This account holds an admin role. First have the role taken back with a request for admin roles.",
};

/** Parses one order and checks it against what is known of the company; every wrong field is named in one language. */
export async function checkOrder(type: RequestType, sent: unknown, known: Known, language: Language): Promise<Checked> {
  const read = type.fields(askIn(language)).safeParse(sent);
  if (!read.success) return { fields: undefined, errors: fieldErrors(read.error) };
  const fields = Fields.parse(read.data);
  const errors: FieldError[] = [];
  for (const place of placesOf(type)) errors.push(...(await unknownIn(fields, place, known, language)));
  if (type.protectsAdmins !== undefined) errors.push(...(await adminIn(fields, type.protectsAdmins, known, language)));
  for (const { field, words } of (await type.check?.(read.data, known)) ?? [])
    errors.push({ pointer: `#/${field}`, detail: words[language] });
  return { fields: read.data, errors };
}

/** A snapshot that was never read knows nothing, and refuses nothing: then what is planned tells. */
async function unknownIn(
  fields: Record<string, unknown>,
  { name, source }: Place,
  known: Known,
  language: Language,
): Promise<FieldError[]> {
  const choices = await choicesFrom(known, source);
  if (choices.length === 0) return [];
  const ids = new Set(choices.map(({ id }) => id.toLowerCase()));
  const several = Array.isArray(fields[name]);
  return Chosen.parse(fields[name]).flatMap((id, index) =>
    ids.has(id.toLowerCase()) ? [] : [{ pointer: `#/${name}${several ? `/${index}` : ""}`, detail: unknown[language] }],
  );
}

async function adminIn(fields: Record<string, unknown>, name: string, known: Known, language: Language) {
  const holders = new Set((await known.items("adminRoles")).map(({ principal }) => principal.toLowerCase()));
  return Chosen.parse(fields[name]).some((id) => holders.has(id))
    ? [{ pointer: `#/${name}`, detail: protectedAdmin[language] }]
    : [];
}
