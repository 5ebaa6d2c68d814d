import { createHash } from "node:crypto";
import { type Id, newestFirst, type TenantId } from "#shared/base/ids.ts";
import type { EntityKey, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Letter, type LetterContent } from "./model.ts";

type Needs = Pick<Platform, "blobs" | "printer" | "tables">;

/** What was sent to a customer, the newest first. */
const letters: TableDefinition<Letter> = {
  name: "contractLetters",
  schema: Letter,
  key: ({ tenant, id }) => ({ partition: tenant, row: newestFirst(id) }),
};

export const findLetter = async (
  { tables }: Pick<Needs, "tables">,
  tenant: TenantId,
  id: Id<"letter">,
): Promise<Letter | undefined> => (await tables.get(letters, { partition: tenant, row: newestFirst(id) }))?.value;

export const lettersOf = async ({ tables }: Pick<Needs, "tables">, tenant: TenantId): Promise<Letter[]> =>
  (await tables.list(letters, { partition: tenant })).rows;

/** Where the letters of one kind are kept. */
export const lettersOfKind = async (
  needs: Pick<Needs, "tables">,
  tenant: TenantId,
  kind: Letter["kind"],
): Promise<EntityKey[]> => (await lettersOf(needs, tenant)).filter((one) => one.kind === kind).map(letters.key);

/** Files something with what was sent before; what is there under its id stays. */
export const fileLetter = async ({ tables }: Pick<Needs, "tables">, letter: Letter): Promise<void> => {
  await tables.insert(letters, letter);
};

type Written = Pick<Letter, "tenant" | "id" | "kind" | "createdAt"> & { content: LetterContent };

/** Prints a letter, lays it down beside what it says, and files it: once, however often it is tried. */
export async function writeLetter(needs: Needs, { content, ...written }: Written): Promise<Letter> {
  const { tenant, id, kind, createdAt } = written;
  const before = await findLetter(needs, tenant, id);
  if (before) return before;
  const name = `${content.title}_${content.madeOn}`;
  const said = await layDown(needs, `${tenant}/${id}.json`, "application/json", async () =>
    Buffer.from(JSON.stringify(content)),
  );
  const printed = await layDown(needs, `${tenant}/${id}.pdf`, "application/pdf", async () => {
    const { letterHtml } = await import("./letter-html.tsx");
    return needs.printer.pdf(letterHtml(content));
  });
  const files: Letter["files"] = [
    { format: "pdf", fileName: `${name}.pdf`, ...printed },
    { format: "json", fileName: `${name}.json`, ...said },
  ];
  const letter = { tenant, id, kind, createdAt, title: content.title, files };
  await fileLetter(needs, letter);
  return letter;
}

/** The file that was there first is the letter's file; its hash is that of what is kept. */
async function layDown(
  { blobs }: Pick<Needs, "blobs">,
  blob: string,
  type: string,
  make: () => Promise<Uint8Array>,
): Promise<Pick<Letter["files"][number], "blob" | "bytes" | "sha256">> {
  let kept = await blobs.get("contracts", blob);
  if (!kept) {
    await blobs.putOnce("contracts", blob, await make(), type);
    kept = await blobs.get("contracts", blob);
  }
  if (!kept) throw new Error("What was just laid down is gone.");
  return { blob, bytes: kept.length, sha256: createHash("sha256").update(kept).digest("hex") };
}
