import type { Level } from "./core-types.ts";

export type HostLog = (level: Level, category: string, text: string) => void;

const weights: Record<Level, number> = {
  trace: 0,
  debug: 1,
  information: 2,
  warning: 3,
  error: 4,
  critical: 5,
  none: 6,
};

type Settings = { levels: Readonly<Record<string, string>>; write: (line: string) => void; now: () => Date };

/** Writes lines as Functions does; `levels` are those of host.json, where the longest matching category counts. */
export function createLog({ levels, write, now }: Settings): HostLog {
  return (level, category, text) => {
    if (level === "none" || weights[level] < weights[lowest(levels, category)]) return;
    write(`[${now().toISOString()}] ${text}`);
  };
}

function lowest(levels: Settings["levels"], category: string): Level {
  const fitting = Object.keys(levels).filter((name) => category === name || category.startsWith(`${name}.`));
  const closest = fitting.toSorted((a, b) => b.length - a.length)[0] ?? "default";
  const said = levels[closest]?.toLowerCase() ?? "";
  return isLevel(said) ? said : "information";
}

const isLevel = (text: string): text is Level => Object.hasOwn(weights, text);

/** What went wrong, in as many lines as it takes: the stack of an error and of its causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\nCaused by: ${describeError(error.cause)}`;
}

/** One line for a person who does not need the stack. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
