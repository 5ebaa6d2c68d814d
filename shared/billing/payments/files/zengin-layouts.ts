/** How long a field is, and whether it holds digits, digits or nothing, or text. */
type Field = { length: number; holds: "digits" | "digits or nothing" | "text" };
type Fields<Name extends string> = Readonly<Record<Name, Field>>;

const digits = (length: number): Field => ({ length, holds: "digits" });
const maybe = (length: number): Field => ({ length, holds: "digits or nothing" });
const text = (length: number): Field => ({ length, holds: "text" });

export const recordLength = 200;

/** The fields of each record in their order, as banks describe the notice of transfers (kind 01). */
export const header = {
  record: digits(1),
  kind: digits(2),
  code: digits(1),
  madeOn: digits(6),
  from: digits(6),
  to: digits(6),
  bankCode: digits(4),
  bankName: text(15),
  branchCode: digits(3),
  branchName: text(15),
  accountKind: digits(1),
  accountNumber: digits(7),
  accountName: text(40),
  filler: text(93),
} as const satisfies Fields<string>;

const dataWith = (amounts: number) =>
  ({
    record: digits(1),
    inquiryNumber: maybe(6),
    on: digits(6),
    valueOn: maybe(6),
    amount: digits(amounts),
    otherBankCheques: maybe(amounts),
    payerCode: text(10),
    payer: text(48),
    bank: text(15),
    branch: text(15),
    cancellation: text(1),
    edi: text(20),
    filler: text(recordLength - 128 - 2 * amounts),
  }) as const satisfies Fields<string>;

export const trailer = {
  record: digits(1),
  count: digits(6),
  sum: digits(12),
  cancelledCount: digits(6),
  cancelledSum: digits(12),
  filler: text(163),
} as const satisfies Fields<string>;

/** Format A has amounts of ten digits, format B of twelve. A bank with another layout gets a row of its own. */
export const dataLayouts = { A: dataWith(10), B: dataWith(12) } as const;
export type DataLayout = (typeof dataLayouts)[keyof typeof dataLayouts];

/** The digit by which a bank's records name the kind of an account. */
export const accountKinds = { "1": "普通", "2": "当座" } as const;

const fits = {
  digits: /^\d*$/,
  "digits or nothing": /^(?:\d*|\s*)$/,
  text: /^[\x20-\x7e\xa1-\xdf]*$/,
} as const satisfies Record<Field["holds"], RegExp>;

/** Half-width kana as their characters; the rest of these bytes is ASCII, but for the yen sign of ISO 646-JP. */
const characters = (bytes: string) =>
  bytes.replace(/[\xa1-\xdf]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) - 0xa1 + 0xff61)).trim();

/** A record's fields by name, and which of them hold what they must not. `record` has a character for each byte. */
export function fieldsOf<Name extends string>(
  record: string,
  layout: Fields<Name>,
): { fields: Record<Name, string>; wrong: Name[] } {
  let at = 0;
  const wrong: Name[] = [];
  const fields: Partial<Record<Name, string>> = {};
  for (const name of namesOf(layout)) {
    const { length, holds } = layout[name];
    const bytes = record.slice(at, (at += length));
    if (!fits[holds].test(bytes)) wrong.push(name);
    fields[name] = characters(bytes);
  }
  // Every name of the layout was given its field.
  return { fields: fields as Record<Name, string>, wrong };
}

/** The keys of an object literal of fields are its names. */
const namesOf = <Name extends string>(layout: Fields<Name>) => Object.keys(layout) as Name[];
