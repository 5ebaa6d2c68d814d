import * as z from "zod";

const typed = z.string().optional().catch(undefined);
const Checkbox = z.union([z.boolean(), z.string().transform((value) => value === "on" || value === "true")]);

/** What was typed, right or wrong, so that a refused form comes back as it was sent. */
export const InquiryFormValues = z
  .object({
    subject: typed,
    description: typed,
    impact: typed,
    name: typed,
    replyTo: typed,
    isConfidential: Checkbox.optional().catch(undefined),
  })
  .catch({});
export type InquiryFormValues = z.infer<typeof InquiryFormValues>;
