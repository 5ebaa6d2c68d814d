/** The day in Japan now, `2026-11-20`. */
export const today = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());

export const thisMonth = (): string => today().slice(0, 7);

/** So many months after a month, or before it. */
export function monthsFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}
