import type { Party } from "#shared/contracts/model.ts";
import { measureText } from "#shared/look/glyph-widths.ts";

/** Points of the window of a 長形3号 envelope that the address may fill: 22–90 mm from the left, 17–48 mm from the top. */
const window = { width: 187, height: 88 };
const sizes = [8.5, 7.5, 6.5] as const;

/** What the parts of an address measure against the size of its lines. */
export const addressEms = { name: 1.59, department: 1.12, line: 1.6, nameLine: 1.4, gaps: 1.2 } as const;

/** The size of an address in points: the largest of ours that keeps it inside the window of an envelope, if one does. */
export const addressSize = (recipient: Party): number =>
  sizes.find((size) => heightAt(recipient, size) <= window.height) ?? sizes[2];

function heightAt({ address, name, department }: Party, size: number): number {
  const ems = addressEms;
  const sir = " 御中";
  const rows = (text: string, em: number, weight = "") =>
    Math.ceil(measureText(text, `${weight} ${size * em}px`).width / window.width);
  const lines = 1 + address.reduce((sum, line) => sum + rows(line, 1), 0);
  const nameRows = rows(department ? name : name + sir, ems.name, "bold") * ems.name * ems.nameLine;
  const departmentRows = department ? rows(department + sir, ems.department) * ems.department * ems.line : 0;
  return size * (lines * ems.line + nameRows + departmentRows + ems.gaps);
}
