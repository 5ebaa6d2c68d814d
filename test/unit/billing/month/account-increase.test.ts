import { expect, test } from "vitest";
import { accountIncrease, isShortOfLicences } from "#shared/billing/month/account-increase.ts";

const licences = [
  { owned: 50, assigned: 1 },
  { owned: 4, assigned: 2 },
];

test.each`
  agreed | seats       | increase                            | isShort  | because
  ${2}   | ${licences} | ${undefined}                        | ${false} | ${"no more are agreed than are charged"}
  ${4}   | ${licences} | ${{ accounts: 2, licencesLeft: 2 }} | ${false} | ${"as many of what most have are left"}
  ${5}   | ${licences} | ${{ accounts: 3, licencesLeft: 2 }} | ${true}  | ${"one licence is missing"}
  ${3}   | ${[]}       | ${{ accounts: 1, licencesLeft: 0 }} | ${true}  | ${"the licences were not read"}
`("ADM-05: $agreed agreed accounts are an increase of $increase, $because", ({ agreed, seats, increase, isShort }) => {
  const found = accountIncrease({ agreed, charged: 2 }, seats);

  expect(found).toEqual(increase);
  expect(found !== undefined && isShortOfLicences(found)).toBe(isShort);
});
