import * as z from "zod";
import type { FieldFault } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { plainWords } from "#shared/platform/plain-words.ts";
import { fieldErrors } from "#shared/platform/problem-response.ts";
import { askIn, type ChoiceSource, choiceSources } from "./ask.ts";
import { choicesFrom } from "./known.ts";
import type { Known, RequestType } from "./request-type.ts";

type Language = keyof Words;
type Checked = { fields: unknown; errors: readonly FieldFault[] };

/** A field's place in an order and what it is chosen from. */
type Place = { name: string; source: ChoiceSource };

const Property = z.looseObject({
  format: z.string().optional(),
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

/** Where an order of a type that names a day itself does so, as part of a pointer. */
export function placeOfDay(type: RequestType): string {
  const { properties } = Shape.parse(schemaOf(type, "ja"));
  const named = Object.entries(properties).find(([, { format }]) => format === "date" || format === "date-time");
  return type.day && named ? `/${named[0]}` : "";
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

/**
 * Parses orders of a type and checks them against what is known of the company, which is looked up once for all of them;
 * every wrong field is named in one language.
 */
export async function orderCheck(
  type: RequestType,
  { known, language, now }: { known: Known; language: Language; now: Instant },
): Promise<(sent: unknown) => Promise<Checked>> {
  const form = type.fields(askIn(language));
  const places = await Promise.all(placesOf(type).map((place) => idsAt(place, known)));
  const admins = new Set((await known.items("adminRoles")).map(({ principal }) => principal.toLowerCase()));
  return async (sent) => {
    const read = z.safeParse(form, sent, { error: plainWords(language) });
    if (!read.success) return { fields: undefined, errors: fieldErrors(read.error) };
    const fields = Fields.parse(read.data);
    const errors = [
      ...places.flatMap((place) => unknownIn(fields, place, language)),
      ...adminIn(fields, type.protectsAdmins, admins, language),
    ];
    for (const { field, words } of (await type.check?.(read.data, known, now)) ?? [])
      errors.push({ pointer: `#/${field}`, detail: words[language] });
    return { fields: read.data, errors };
  };
}

type Ids = { name: string; ids: ReadonlySet<string> };

const idsAt = async ({ name, source }: Place, known: Known): Promise<Ids> => ({
  name,
  ids: new Set((await choicesFrom(known, source)).map(({ id }) => id.toLowerCase())),
});

/** A snapshot that was never read knows nothing, and refuses nothing: then what is planned tells. */
function unknownIn(fields: Record<string, unknown>, { name, ids }: Ids, language: Language): FieldFault[] {
  if (ids.size === 0) return [];
  const several = Array.isArray(fields[name]);
  return Chosen.parse(fields[name]).flatMap((id, index) =>
    ids.has(id.toLowerCase()) ? [] : [{ pointer: `#/${name}${several ? `/${index}` : ""}`, detail: unknown[language] }],
  );
}

const adminIn = (
  fields: Record<string, unknown>,
  name: string | undefined,
  admins: ReadonlySet<string>,
  language: Language,
): FieldFault[] =>
  name !== undefined && Chosen.parse(fields[name]).some((id) => admins.has(id))
    ? [{ pointer: `#/${name}`, detail: protectedAdmin[language] }]
    : [];
