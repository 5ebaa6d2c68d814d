import { expect, test } from "vitest";
import { catalogue } from "#shared/requests/catalogue.ts";
import { placeOfDay, schemaOf } from "#shared/requests/check-order.ts";
import type { RequestType } from "#shared/requests/request-type.ts";
import { partsOf } from "#web/mypage/requests/order/order-steps.ts";
import { kindOf, type Schema } from "#web/parts/schema-form-model.ts";

test.each(Object.entries<RequestType>(catalogue))("%s asks for each of its fields in one step", (_, type) => {
  const schema: Schema = schemaOf(type, "ja");
  const day = placeOfDay(type).slice(1);
  const { target, content, when } = partsOf(schema, day === "" ? {} : { dayField: day });

  expect([...target, ...content, ...when].toSorted()).toEqual(Object.keys(schema.properties ?? {}).toSorted());
  for (const field of Object.values(schema.properties ?? {})) expect(kindOf(field)).toBeDefined();
});
