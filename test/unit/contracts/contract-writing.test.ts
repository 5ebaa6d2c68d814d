import { expect, test } from "vitest";
import { ContractWriting } from "#shared/contracts/write-contract.ts";
import { plainWords } from "#shared/platform/plain-words.ts";

const party = { name: "株式会社サンプル商事", postalCode: "100-0001", address: ["東京都例示区例示1-2-3"] };
const written = { effectiveOn: "2026-12-01", reason: "本社が移転したため" };

test.each`
  what                          | change                                            | says
  ${"a customer number"}        | ${{ customerNumber: "42" }}                       | ${"C-0042"}
  ${"a postal code"}            | ${{ party: { ...party, postalCode: "1000001" } }} | ${"100-0001"}
  ${"the company's own number"} | ${{ party: { ...party, corporateNumber: "12" } }} | ${"13"}
`("$what that cannot be taken is told with what is expected, in both languages", ({ change, says }) => {
  const told = (["ja", "en"] as const).map((language) => {
    const { error } = ContractWriting.safeParse({ ...written, ...change }, { error: plainWords(language) });
    return error?.issues.map(({ message }) => message) ?? [];
  });

  expect(told).toEqual([[expect.stringContaining(says)], [expect.stringContaining(says)]]);
  expect(told[0]).not.toEqual(told[1]);
});
