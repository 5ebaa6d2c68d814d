import * as z from "zod";

/** Who issues: what stands on every document of ours, from the settings. */
export const Issuer = z.object({
  /** As it is registered for the consumption tax, in whatever language a document is. */
  name: z.string().min(1),
  /** What it is called where English is read. */
  nameEn: z.string().min(1).optional(),
  postalCode: z.string().regex(/^\d{3}-\d{4}$/),
  address: z.array(z.string().min(1)).min(1),
  mail: z.email(),
  phone: z.string().optional(),
  /** T and 13 digits. */
  registrationNumber: z.string().regex(/^T\d{13}$/),
  bank: z.object({
    name: z.string(),
    code: z.string().regex(/^\d{4}$/),
    branch: z.string(),
    branchCode: z.string().regex(/^\d{3}$/),
    kind: z.enum(["普通", "当座"]),
    number: z.string().regex(/^\d{7}$/),
    holder: z.string(),
  }),
});
export type Issuer = z.infer<typeof Issuer>;
