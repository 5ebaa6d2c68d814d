import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export type Collection<T> = {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  remove(key: string): void;
  values(): T[];
};

type Line<T> = { key: string; value?: T };

/** Values by key; with a file each change is on disk before the call returns, so that a kill loses nothing. */
export function openCollection<T>(file?: string): Collection<T> {
  const values = file ? readLines<T>(file) : new Map<string, T>();
  if (file) rewrite(file, values);
  const write = (line: Line<T>) => {
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  return {
    get: (key) => values.get(key),
    values: () => [...values.values()],
    put(key, value) {
      write({ key, value });
      values.set(key, value);
    },
    remove(key) {
      write({ key });
      values.delete(key);
    },
  };
}

function readLines<T>(file: string): Map<string, T> {
  const values = new Map<string, T>();
  if (!existsSync(file)) return values;
  for (const text of readFileSync(file, "utf8").split("\n")) {
    const line = parseLine<T>(text);
    if (line?.value !== undefined) values.set(line.key, line.value);
    else if (line) values.delete(line.key);
  }
  return values;
}

/** A process that was killed may leave half a line at the end; what it was about was never acknowledged. */
function parseLine<T>(text: string): Line<T> | undefined {
  try {
    const line: Line<T> = JSON.parse(text);
    return line;
  } catch {
    return undefined;
  }
}

function rewrite<T>(file: string, values: ReadonlyMap<string, T>): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = Array.from(values, ([key, value]) => `${JSON.stringify({ key, value })}\n`).join("");
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
