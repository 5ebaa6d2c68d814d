import * as z from "zod";
import { applicationForm } from "#shared/contracts/applications/form.ts";
import type { ApplicationKind } from "#shared/contracts/applications/model.ts";
import type { Schema } from "#web/parts/schema-form-model.ts";
import { isoDay, monthOf } from "#web/words/dates.ts";
import type { Language } from "#web/words/language.ts";

type Titles = Readonly<Record<string, string>>;

/** The form of a kind of application as it will be read, as JSON Schema; groups get the titles that the form lacks. */
export function formSchema(kind: ApplicationKind, language: Language, titles: Titles): Schema {
  const written = z.toJSONSchema(applicationForm(language), { io: "input", unrepresentable: "any" });
  // What zod writes is JSON Schema, of which forms read a part.
  const kinds = (written.oneOf ?? []) as unknown as readonly Schema[];
  const found = kinds.find(({ properties }) => properties?.["kind"]?.const === kind);
  if (!found) throw new Error(`There is no form for ${kind}.`);
  return withMonths(titled(found, titles), language);
}

const monthsAhead = 18;

/** A month is chosen by its name instead of typed. */
function withMonths(schema: Schema, language: Language): Schema {
  const month = schema.properties?.["month"];
  if (!month) return schema;
  const [year = 0, first = 0] = isoDay(new Date()).split("-").map(Number);
  const ahead = Array.from({ length: monthsAhead }, (_, nth) =>
    new Date(Date.UTC(year, first - 1 + nth)).toISOString().slice(0, 7),
  );
  const labels = Object.fromEntries(ahead.map((one) => [one, monthOf(one, language)]));
  return { ...schema, properties: { ...schema.properties, month: { ...month, enum: ahead, "x-labels": labels } } };
}

function titled(schema: Schema, titles: Titles): Schema {
  const { properties, items, title } = schema;
  return {
    ...schema,
    ...(title !== undefined && { title: asLabel(title) }),
    ...(items && { items: titled(items, titles) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [
          name,
          { ...(titles[name] !== undefined && { title: titles[name] }), ...titled(field, titles) },
        ]),
      ),
    }),
  };
}

/** What stands within a sentence of a refusal, such as "the desired day", as it stands above a field. */
const asLabel = (title: string) => title.replace(/^(the|an?) /, "").replace(/^[a-z]/, (letter) => letter.toUpperCase());
