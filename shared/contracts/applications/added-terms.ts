import * as z from "zod";
import { AgreedPrice, CustomerNumber, PaymentTerms } from "../model.ts";

/** What only we can say of a contract: under which number it stands, which prices were agreed, when it is paid. */
export const AddedTerms = z.strictObject({
  customerNumber: CustomerNumber.optional(),
  prices: z.array(AgreedPrice).max(2).optional(),
  payment: PaymentTerms.optional(),
});
export type AddedTerms = z.infer<typeof AddedTerms>;
