import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Kind } from "./kinds.ts";

const words = (most: number) => z.object({ ja: z.string().min(1).max(most), en: z.string().min(1).max(most) });

/** What names something, such as a PC, is the same in every language. */
const Value = z.union([z.string().min(1).max(300), words(300)]);

const NamedPerson = z.object({ objectId: z.guid().optional(), name: z.string().optional(), mail: z.email() });

/**
 * Who is told: every admin of a company and its Teams channel; some of its people by name; our own support desk and its
 * channel; or a company's channel alone.
 */
export const Audience = z.discriminatedUnion("to", [
  z.object({ to: z.literal("admins"), tenant: TenantId }),
  z.object({ to: z.literal("people"), tenant: TenantId, people: z.array(NamedPerson).min(1).max(100) }),
  z.object({ to: z.literal("operators") }),
  z.object({ to: z.literal("channel"), tenant: TenantId }),
]);
export type Audience = z.infer<typeof Audience>;

/**
 * Something to tell, in words of both languages. The first fact is the one that matters most; `path` leads to the place
 * on our site where more is to be seen. One id is told once, however often it is handed over.
 */
export const Announcement = z.object({
  id: idOf("notification"),
  audience: Audience,
  kind: Kind,
  at: z.iso.datetime(),
  title: words(120),
  /** What this means for the reader, and what to do. */
  lead: words(600).optional(),
  facts: z
    .array(z.object({ label: words(30), value: Value }))
    .min(1)
    .max(12),
  path: z.string().startsWith("/").max(500).optional(),
});
export type Announcement = z.infer<typeof Announcement>;
