import type { Facts } from "./facts.ts";
import { inquiriesPart } from "./inquiry-rules.ts";
import { requestsPart } from "./request-rules.ts";
import type { SupportSection } from "./support-section.ts";

/** Whether we kept our word, counted from our own records, so that it is always complete. */
export const supportSection = (facts: Facts): SupportSection => ({
  inquiries: inquiriesPart(facts),
  requests: requestsPart(facts.orders),
});
