import { unknownCursor } from "#shared/base/problems.ts";

/** The first row that can come after one: nothing that a row is made of sorts behind `~`. */
export const after = (row: string) => (row.endsWith("~") ? row : `${row}~`);

export const cursorAt = (row: string) => Buffer.from(row).toString("base64url");

/** The row from which a list goes on. */
export function rowAt(cursor: string): string {
  const row = Buffer.from(cursor, "base64url").toString();
  if (/^\d{13}\|inq_\w{26}~$/.test(row)) return row;
  throw unknownCursor();
}
