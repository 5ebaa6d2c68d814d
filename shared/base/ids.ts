import { createHash } from "node:crypto";
import { ulid } from "ulid";
import * as z from "zod";

const prefixes = { inquiry: "inq", notification: "ntf", report: "rpt" } as const;

export type IdKind = keyof typeof prefixes;

/** Our own ids carry their kind and sort by the time they were made: `inq_01J…`. */
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

/** A schema for the ids of one kind. */
export const idOf = <K extends IdKind>(kind: K): z.ZodType<Id<K>> =>
  z.templateLiteral([`${prefixes[kind]}_`, z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)]) as unknown as z.ZodType<
    Id<K>
  >;

/** A new id that cannot be guessed. */
export const newId = <K extends IdKind>(kind: K, at: { epochMilliseconds: number }): Id<K> =>
  `${prefixes[kind]}_${ulid(at.epochMilliseconds)}`;

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same id for the same parts, whoever asks and how often: what is done under it is done once. */
export function idFrom<K extends IdKind>(kind: K, ...parts: readonly string[]): Id<K> {
  const digest = createHash("sha256")
    .update(JSON.stringify([kind, ...parts]))
    .digest();
  const letters = Array.from(digest.subarray(0, 26), (byte) => crockford[byte % 32]).join("");
  return `${prefixes[kind]}_${letters}`;
}

/** A customer is its Entra tenant id, never a domain name. */
export const TenantId = z
  .guid()
  .transform((id) => id.toLowerCase())
  .brand("tenant");
export type TenantId = z.infer<typeof TenantId>;
