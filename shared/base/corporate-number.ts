/** Whether 13 digits are a corporate number (法人番号): the first is a check digit over the twelve behind it. */
export function isCorporateNumber(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  const [check, ...base] = Array.from(digits, Number);
  const sum = base.toReversed().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
