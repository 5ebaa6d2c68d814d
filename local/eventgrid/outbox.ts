import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Delivery } from "./delivery.ts";

/** What is still to be delivered. A promise that is kept means that it would survive the process. */
export type Outbox = {
  pending: ReadonlyMap<string, Delivery>;
  put(deliveries: readonly Delivery[]): Promise<void>;
  remove(id: string): Promise<void>;
};

const Entry = z.object({ put: Delivery }).or(z.object({ done: z.string() }));
type Entry = z.infer<typeof Entry>;

/** Keeps deliveries in a journal in `folder`, or only in memory when there is none. */
export async function openOutbox(folder: string | undefined): Promise<Outbox> {
  const pending = new Map<string, Delivery>();
  const file = folder && join(folder, "deliveries.jsonl");
  let written = Promise.resolve();

  if (folder && file) {
    await mkdir(folder, { recursive: true });
    for (const entry of await readEntries(file)) apply(pending, entry);
    await writeFile(`${file}.new`, linesOf([...pending.values()].map((put) => ({ put }))));
    await rename(`${file}.new`, file);
  }

  function record(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) apply(pending, entry);
    if (!file) return Promise.resolve();
    const write = async () => (pending.size === 0 ? writeFile(file, "") : appendFile(file, linesOf(entries)));
    const own = written.then(write);
    written = own.catch(() => undefined);
    return own;
  }

  return {
    pending,
    put: (deliveries) => record(deliveries.map((put) => ({ put }))),
    remove: (done) => record([{ done }]),
  };
}

function apply(pending: Map<string, Delivery>, entry: Entry): void {
  if ("put" in entry) pending.set(entry.put.id, entry.put);
  else pending.delete(entry.done);
}

const linesOf = (entries: readonly Entry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

/** A last line that was cut off by the end of the process was never promised to anyone. */
async function readEntries(file: string): Promise<Entry[]> {
  const content = await readFile(file, "utf8").catch(() => "");
  const lines = content.slice(0, content.lastIndexOf("\n") + 1).split("\n");
  return lines.filter(Boolean).map((line) => Entry.parse(JSON.parse(line)));
}
