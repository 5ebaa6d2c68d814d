import { isForPeople, isFree, isGone, type LicenceSku } from "#shared/reports/licence-rules.ts";

/** What the company owns of what it pays for, as its licence report counts it: without free products and those that are gone. */
export function licenceSums(licences: readonly LicenceSku[]) {
  const paid = licences.filter((one) => isForPeople(one) && !isFree(one) && !isGone(one));
  const sum = (of: (one: LicenceSku) => number) => paid.reduce((total, one) => total + of(one), 0);
  return {
    owned: sum(({ owned }) => owned),
    assigned: sum(({ assigned }) => assigned),
    surplus: sum(({ owned, assigned }) => Math.max(0, owned - assigned)),
    short: sum(({ owned, assigned }) => Math.max(0, assigned - owned)),
  };
}
