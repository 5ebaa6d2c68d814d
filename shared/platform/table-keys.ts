import { fault } from "#shared/base/problems.ts";

/** The service allows 1 KiB in UTF-16. */
const maxCharacters = 512;

/**
 * A key as Table Storage takes it: all but plain characters become `=` and their code in hexadecimal. Different keys
 * stay different, and keys of plain characters keep their order.
 */
export function escapeKey(key: string): string {
  const escaped = key.replace(/[^\w.~:@|-]/g, (unit) => `=${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (escaped.length <= maxCharacters) return escaped;
  throw fault("too-large", `A key of a row has ${escaped.length} characters and may have ${maxCharacters}.`);
}

/** The key that `escapeKey` has made plain. */
export const unescapeKey = (escaped: string): string =>
  escaped.replace(/=([0-9a-f]{4})/g, (_unit, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
