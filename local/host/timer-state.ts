import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const Status = z.object({ last: z.iso.datetime(), next: z.iso.datetime() });
export type TimerStatus = z.infer<typeof Status>;

/** When each timer has run last and is due next, so that a run that was missed can be told. */
export type TimerState = {
  read(name: string): TimerStatus | undefined;
  write(name: string, status: TimerStatus): Promise<void>;
};

/** Kept in a file of `folder`, or only in memory when there is none. */
export async function openTimerState(folder: string | undefined): Promise<TimerState> {
  const file = folder && join(folder, "timers.json");
  const known = new Map(Object.entries(file ? await readStatuses(file) : {}));
  let saved = Promise.resolve();

  async function save(): Promise<void> {
    if (!file) return;
    await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(known)));
    await rename(`${file}.new`, file);
  }
  if (folder) await mkdir(folder, { recursive: true });
  return {
    read: (name) => known.get(name),
    write(name, status) {
      known.set(name, status);
      saved = saved.then(save, save);
      return saved;
    },
  };
}

async function readStatuses(file: string): Promise<Record<string, TimerStatus>> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return z.record(z.string(), Status).parse(JSON.parse(text));
}
