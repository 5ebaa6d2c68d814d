import fc from "fast-check";
import { expect, test } from "vitest";
import { PhoneNumber, toE164 } from "#shared/base/phone-numbers.ts";

test.each`
  written                       | number             | because
  ${"+81312345678"}             | ${"+81312345678"}  | ${"it is E.164 already"}
  ${"03-1234-5678"}             | ${"+81312345678"}  | ${"a trunk zero stands for Japan"}
  ${"０３－１２３４－５６７８"} | ${"+81312345678"}  | ${"digits may be wide"}
  ${"03（1234）5678"}           | ${"+81312345678"}  | ${"the exchange may stand in brackets"}
  ${"+81 (0)3 1234 5678"}       | ${"+81312345678"}  | ${"the trunk zero may be left in place"}
  ${"010 81 3 1234 5678"}       | ${"+81312345678"}  | ${"010 is Japan's international prefix"}
  ${"090-1234-5678"}            | ${"+819012345678"} | ${"a mobile phone has eleven digits"}
  ${"0120-000-000"}             | ${"+81120000000"}  | ${"a free number is a number"}
  ${"+1 415 555 2671"}          | ${"+14155552671"}  | ${"people call from abroad"}
  ${"010-1-415-555-2671"}       | ${"+14155552671"}  | ${"abroad as it is dialled in Japan"}
  ${"110"}                      | ${undefined}       | ${"nobody can be called back there"}
  ${"3-1234-5678"}              | ${undefined}       | ${"without its zero it may be anything"}
  ${"+81 3 1234"}               | ${undefined}       | ${"it is too short for Japan"}
  ${"+81 3 1234 5678 999"}      | ${undefined}       | ${"it is too long for Japan"}
  ${"anonymous"}                | ${undefined}       | ${"a word is no number"}
  ${""}                         | ${undefined}       | ${"nothing is no number"}
`("$written is $number: $because", ({ written, number }) => {
  expect(toE164(written)).toBe(number);
});

const digits = (least: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least - 1, maxLength: most - 1 }),
    )
    .map(([first, others]) => [first, ...others].join(""));
const marks = fc.array(fc.constantFrom("", "-", " ", "‐", "−", "ー", ".", "　"), { minLength: 16, maxLength: 16 });
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const inJapan = digits(9, 10).filter((number) => !number.startsWith("10"));

test("a number of Japan is the same however it is written, and kept as it is once it is E.164", () => {
  fc.assert(
    fc.property(inJapan, marks, fc.boolean(), (number, between, isWide) => {
      const kept = `+81${number}`;
      const decorated = Array.from(`0${number}`, (digit, index) => `${digit}${between[index]}`).join("");

      for (const written of [kept, isWide ? wide(decorated) : decorated, `+81(0)${number}`, `01081${number}`])
        expect(toE164(written)).toBe(kept);
      expect(PhoneNumber.parse(kept)).toBe(kept);
    }),
  );
});

test("whatever is written, only what E.164 allows comes of it, and comes of itself again", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        digits(1, 20),
        digits(1, 20).map((number) => `+${number}`),
      ),
      (written) => {
        const number = toE164(written);

        if (number === undefined) return;
        expect(PhoneNumber.safeParse(number).success).toBe(true);
        expect(toE164(number)).toBe(number);
      },
    ),
  );
});
