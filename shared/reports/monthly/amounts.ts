import { count } from "../figures.ts";

const gigabyte = 1024 ** 3;
const perUnit = { GB: gigabyte, TB: 1024 * gigabyte } as const;
export type SizeUnit = keyof typeof perUnit;

/** A block of sizes has one unit: terabytes where the largest has two of them. */
export const sizeUnit = (...bytes: readonly (number | null | undefined)[]): SizeUnit =>
  Math.max(0, ...bytes.map((value) => Math.abs(value ?? 0))) >= 2 * perUnit.TB ? "TB" : "GB";

/** A number with so many digits after its point, thousands parted, a real minus sign. */
export function decimal(value: number, digits: number): string {
  const [whole = "0", rest] = Math.abs(value).toFixed(digits).split(".");
  const shown = rest === undefined ? count(Number(whole)) : `${count(Number(whole))}.${rest}`;
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

/** Small sizes keep a digit more, so that they are not all alike. */
export function size(bytes: number, unit: SizeUnit = sizeUnit(bytes)): string {
  const value = bytes / perUnit[unit];
  return decimal(value, unit === "TB" ? 2 : Math.abs(value) < 100 ? 1 : 0);
}

export const sized = (bytes: number, unit: SizeUnit = sizeUnit(bytes)): string => `${size(bytes, unit)} ${unit}`;

/** A change in size: its sign always, and ±0 when it rounds to none. */
export function sizeChange(bytes: number, unit: SizeUnit): string {
  const shown = decimal(bytes / perUnit[unit], unit === "TB" ? 2 : 1);
  return /[1-9]/.test(shown) ? (bytes > 0 ? `+${shown}` : shown) : `±${shown}`;
}

/** So many of so many in percent, with one digit after the point; nothing of nothing is no rate. */
export const rate = (part: number, all: number): string | null => (all > 0 ? decimal((part / all) * 100, 1) : null);

/** ¥171,096; a sum below zero does not occur. */
export const yen = (value: number): string => `¥${count(value)}`;

export const gigabytes = (bytes: number): number => bytes / gigabyte;
