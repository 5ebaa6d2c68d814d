import type { Platform } from "#shared/platform/platform.ts";
import type { Entry } from "../history.ts";
import { type ListOwner, ownerOf, rowOf } from "../listing.ts";
import type { Inquiry } from "../model.ts";
import { sha256 } from "../stage-files.ts";
import { folded } from "./keys.ts";
import type { SealSearch } from "./seal.ts";
import { addDocument, keyOf } from "./store.ts";
import { isNote, textsOf } from "./texts.ts";

type Needs = Pick<Platform, "bus" | "tables">;

/** In whose index an inquiry is found, and up to which version. */
export type Indexed = { owner: ListOwner; version: number };

/** The index is sealed on average once in so many documents. */
const documentsPerSeal = 32;

/** A row of Table Storage holds no more of one text. */
const longestText = 32_000;

/** Makes the entries of an inquiry found that are not yet, all of them where its company has changed. */
export async function indexInquiry(
  needs: Needs,
  inquiry: Inquiry,
  history: readonly Entry[],
  before: Indexed | undefined,
): Promise<Indexed> {
  const owner = ownerOf(inquiry);
  const done = before?.owner === owner ? before.version : 0;
  for (const entry of history.filter(({ version }) => version > done)) await indexEntry(needs, owner, inquiry, entry);
  return { owner, version: inquiry.version };
}

async function indexEntry(needs: Needs, owner: ListOwner, inquiry: Inquiry, entry: Entry): Promise<void> {
  const texts = textsOf(inquiry, entry).map(({ text }) => folded(text));
  if (texts.length === 0) return;
  const { at, version } = entry;
  const document = {
    owner,
    at,
    inquiry: inquiry.id,
    version,
    seat: rowOf(inquiry),
    isNote: isNote(entry),
    text: texts.join("\n").slice(0, longestText),
  };
  await addDocument(needs, document);
  const lot = sha256(keyOf(document));
  if (Number.parseInt(lot.slice(0, 8), 16) % documentsPerSeal !== 0) return;
  const body: SealSearch = { kind: "seal-search", owner };
  await needs.bus.send("collect", { id: `seal:${inquiry.id}:${version}`, session: owner, body });
}
