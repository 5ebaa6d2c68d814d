import type { Answer } from "../request-type.ts";

/** A workbook as the file of an answer. */
export const excel = (name: string, content: Uint8Array): NonNullable<Answer["file"]> => ({
  name: `${name.replace(/[\\/:*?"<>|]/gu, "_")}.xlsx`,
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  content,
});
