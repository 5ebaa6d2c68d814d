import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { Excerpt } from "#shared/inquiries/search/excerpt.ts";

/** An inquiry in a list, with the words around what was sought. */
export type Found = ListedInquiry & { excerpt?: Excerpt };
