import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Kind, Tone } from "./kinds.ts";

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
 * Something to tell, in words of both languages. The first fact is the one that matters most; `href` leads to where more is
 * to be seen, on our site or elsewhere. One id is told once, however often it is handed over.
 */
export const Announcement = z.object({
  id: idOf("notification"),
  audience: Audience,
  kind: Kind,
  at: z.iso.datetime(),
  title: words(120),
  /** The title as a list of mails shows it, where the title itself is too long for that. */
  subject: words(60).optional(),
  /** Where this one asks for more, or less, than its kind. */
  tone: Tone.optional(),
  /** What this means for the reader, and what to do. */
  lead: words(600).optional(),
  facts: z
    .array(z.object({ label: words(30), value: Value }))
    .min(1)
    .max(12),
  /** What only a mail has room for. */
  details: z
    .array(z.object({ title: words(30), text: words(300) }))
    .max(3)
    .optional(),
  href: z.union([z.string().startsWith("/").max(2000), z.url({ protocol: /^https?$/ }).max(2000)]).optional(),
});
export type Announcement = z.infer<typeof Announcement>;
