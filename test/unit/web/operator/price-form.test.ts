import { expect, test } from "vitest";
import { placeOf } from "#web/operator/prices/price-form.ts";

test.each`
  pointer                            | place
  ${"#/items/0/tiers/1/unitYen"}     | ${{ part: "items", service: "basic", line: 2, column: "yen" }}
  ${"#/items/1/tiers/0/maxQuantity"} | ${{ part: "items", service: "option", line: 1, column: "max" }}
  ${"#/items/1/tiers"}               | ${{ part: "items", service: "option" }}
  ${"#/oneOff/0/title/en"}           | ${{ part: "oneOff", line: 1, column: "nameEn" }}
  ${"#/oneOff/2/code"}               | ${{ part: "oneOff", line: 3, column: "code" }}
  ${"#/effectiveFrom"}               | ${{ part: "effectiveFrom" }}
`("a fault at $pointer is found in the form", ({ pointer, place }) => {
  expect(placeOf(pointer)).toEqual(place);
});
