import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition } from "#shared/platform/content-disposition.ts";

test.each`
  name                   | header
  ${"report.pdf"}        | ${`attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`}
  ${"見積 (案).xlsx"}    | ${`attachment; filename="__ (_).xlsx"; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%20%28%E6%A1%88%29.xlsx`}
  ${'a"b;c.txt'}         | ${`attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%3Bc.txt`}
  ${"../x\r\nset: y.md"} | ${`attachment; filename=".._xset: y.md"; filename*=UTF-8''.._xset%3A%20y.md`}
`("$name is called so by every browser", ({ name, header }) => {
  expect(contentDisposition(name, false)).toBe(header);
});

const troublesome = "\"\\;\r\n\t\u007f\u0085/%'()*見😀é a.";

test("no name breaks out of the header, and its letters all survive", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from(troublesome)) }), (name) => {
      const [, plain, encoded] =
        /^inline; filename="([ -~]*)"; filename\*=UTF-8''([\w!.~%-]*)$/.exec(contentDisposition(name, true)) ?? [];
      expect(plain).not.toMatch(/["\\]/);
      expect(encoded && decodeURIComponent(encoded)).toBe(name.replace(/\p{Cc}/gu, "").replace(/[/\\]/g, "_"));
    }),
  );
});
