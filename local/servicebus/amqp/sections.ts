import { types } from "./rhea.ts";

/** A value with its AMQP type; a list's value is its items, a map's its keys and values in turn. */
export type Typed = ReturnType<typeof types.wrap>;

/** A part of an encoded message: its code, what is in it, and the bytes of both. */
export type Section = { code: number; value: Typed; bytes: Buffer };

export const codes = {
  header: 0x70,
  deliveryAnnotations: 0x71,
  annotations: 0x72,
  properties: 0x73,
  applicationProperties: 0x74,
  data: 0x75,
} as const;

type Reader = { position: number; remaining(): number; read(): Typed };
type Writer = { write(value: Typed): void; toBuffer(): Buffer };
type Codec = { Reader: new (bytes: Buffer) => Reader; Writer: new () => Writer };

/** The typings leave the encoder out; every rhea 3.0 has it among its types. */
const codec = types as unknown as Codec;

/** Takes an encoded message apart without losing a byte. Throws when it is not one. */
export function readSections(content: Uint8Array): Section[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const reader = new codec.Reader(bytes);
  const sections: Section[] = [];
  while (reader.remaining() > 0) {
    const start = reader.position;
    const value = reader.read();
    const code: unknown = value.descriptor?.value;
    if (typeof code !== "number" || reader.remaining() < 0) throw new TypeError("A message is made of sections.");
    sections.push({ code, value, bytes: bytes.subarray(start, reader.position) });
  }
  return sections;
}

/** A section that is not yet in a message. */
export function newSection(code: number, value: Typed): Section {
  const writer = new codec.Writer();
  writer.write(types.described(types.wrap_ulong(code), value));
  return { code, value, bytes: Buffer.from(writer.toBuffer()) };
}

/** The section of that code. */
export const find = (sections: readonly Section[], code: number): Section | undefined =>
  sections.find((section) => section.code === code);

/** The message with this section instead of the one it had. Sections are in the order of their codes. */
export const replaced = (sections: readonly Section[], section: Section): Section[] =>
  [...sections.filter(({ code }) => code !== section.code), section].toSorted((a, b) => a.code - b.code);

/** The bytes of a message. */
export const joined = (sections: readonly Section[]): Buffer => Buffer.concat(sections.map(({ bytes }) => bytes));

/** The items of a list or the keys and values of a map. */
export function itemsOf(section: Section | undefined): Typed[] {
  const items: unknown = section?.value.value;
  return Array.isArray(items) ? items : [];
}

/** A map with further entries; those it has under the same keys give way, the others keep their types. */
export function withEntries(
  section: Section | undefined,
  entries: ReadonlyMap<string, Typed>,
  key: (name: string) => Typed,
): Typed {
  const had = itemsOf(section);
  const kept = had.filter((_, index) => !entries.has(String(had[index - (index % 2)]?.value)));
  const added = [...entries].flatMap(([name, value]) => [key(name), value]);
  const map = types.wrap_map({});
  map.value = [...kept, ...added];
  return map;
}
