import { fullWidth } from "./full-width.ts";
import type { Fact } from "./mail.ts";

/** How wide a label may be that stands beside its value also on a phone, in full-width characters. */
const widestBeside = 9;

/** Whether the labels of some facts are too long to stand beside the values, such as names of companies: they stand above. */
export const needLines = (facts: readonly Fact[]): boolean =>
  facts.some(({ label }) => fullWidth(label) > widestBeside);
