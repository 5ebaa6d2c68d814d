import { createHash, randomBytes } from "node:crypto";
import { encodeTime } from "ulid";
import * as z from "zod";

const prefixes = {
  inquiry: "inq",
  notification: "ntf",
  delivery: "dlv",
  report: "rpt",
  upload: "upl",
  arrival: "arr",
  alert: "alt",
  request: "req",
  handover: "hnd",
  application: "app",
  deposit: "dep",
  run: "run",
  archive: "arc",
  stop: "stp",
  letter: "ltr",
  deadLetter: "ded",
} as const;

export type IdKind = keyof typeof prefixes;

/** Our own ids carry their kind; most sort by the time they were made: `inq_01J…`. */
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A schema for the ids of one kind. */
export const idOf = <K extends IdKind>(kind: K) =>
  z.templateLiteral([z.literal(prefixes[kind]), "_", z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)]);

/** A new id that cannot be guessed. */
export const newId = <K extends IdKind>(kind: K, at: Moment): Id<K> =>
  `${prefixes[kind]}_${encodeTime(at.epochMilliseconds, 10)}${letters(randomBytes(16))}`;

/** The same id for the same parts, whoever asks and how often: what is done under it is done once. */
export const idFrom = <K extends IdKind>(kind: K, ...parts: readonly string[]): Id<K> =>
  `${prefixes[kind]}_${digest([kind, ...parts], 26)}`;

/** As `idFrom`, and sorting by `at`. */
export const idAt = <K extends IdKind>(kind: K, at: Moment, ...parts: readonly string[]): Id<K> =>
  `${prefixes[kind]}_${encodeTime(at.epochMilliseconds, 10)}${digest([kind, ...parts], 16)}`;

type Moment = { epochMilliseconds: number };

const digest = (parts: readonly string[], length: number) =>
  letters(createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, length));

const letters = (bytes: Uint8Array) => Array.from(bytes, (byte) => crockford.charAt(byte % 32)).join("");

/** A row key that puts the newest of time-sorted ids first. */
export const newestFirst = (id: string): string =>
  Array.from(id, (character) => {
    const at = crockford.indexOf(character);
    return at < 0 ? character : crockford.charAt(31 - at);
  }).join("");

/** A customer is its Entra tenant id, never a domain name. */
export const TenantId = z.guid().toLowerCase().brand("tenant");
export type TenantId = z.infer<typeof TenantId>;
