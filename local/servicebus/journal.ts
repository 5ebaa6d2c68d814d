import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { Change, type Queue } from "./broker/model.ts";
import { replay, snapshot } from "./broker/record.ts";
import type { Keeper } from "./desk.ts";

/** One line of a journal: changes that belong together. */
const Entry = z.array(Change);

const asLine = (changes: Change[]): string => `${JSON.stringify(z.encode(Entry, changes))}\n`;

/** Brings a queue back to what its journal says, rewrites the journal without its past, and keeps it from there on. */
export async function openJournal(folder: string, queue: Queue): Promise<Keeper> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${encodeURIComponent(queue.name)}.journal`);
  await readBack(path, queue);
  await compact(path, queue);
  return appendTo(await open(path, "a"));
}

async function readBack(path: string, queue: Queue): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let torn: unknown;
  try {
    for await (const line of lines) {
      if (torn !== undefined) throw new Error(`The journal ${path} is damaged.`, { cause: torn });
      const entry = readLine(line);
      if (entry instanceof Error) torn = entry;
      else replay(queue, entry);
    }
  } catch (error) {
    if (!isMissingFile(error)) throw error;
  }
}

/** Only the last line may be unreadable: it was being written when the process ended, and nobody was told of it. */
function readLine(line: string): Change[] | Error {
  try {
    return z.decode(Entry, JSON.parse(line));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isMissingFile = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/** The old journal stands until the new one is whole. */
async function compact(path: string, queue: Queue): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, "w");
  try {
    for (const change of snapshot(queue)) await file.write(asLine([change]));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

/** While one write is on its way to the disk, the next ones gather and go together. */
function appendTo(file: FileHandle): Keeper {
  let gathered: string[] = [];
  let written = Promise.resolve();

  async function write(before: Promise<void>): Promise<void> {
    await before;
    const lines = gathered.join("");
    gathered = [];
    await file.appendFile(lines);
    await file.datasync();
  }

  function keep(changes: Change[]): Promise<void> {
    if (changes.length === 0) return written;
    gathered.push(asLine(changes));
    if (gathered.length > 1) return written;
    written = write(written);
    // Whoever waits is told that a write has failed; after that none succeeds.
    written.catch(() => undefined);
    return written;
  }

  async function close(): Promise<void> {
    try {
      await written;
    } finally {
      await file.close();
    }
  }

  return { keep, close };
}
