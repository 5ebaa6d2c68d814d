import * as z from "zod";
import { PhoneNumber } from "#shared/base/phone-numbers.ts";

/**
 * What is known of a call beside what was said in it: from which number it came, null when the caller has withheld it, and
 * whether on a day without phone duty (SUP-02, C-10).
 */
export const CallPart = z.object({
  id: z.string(),
  from: PhoneNumber.nullable(),
  seconds: z.int().optional(),
  outsideWindow: z.boolean(),
});
