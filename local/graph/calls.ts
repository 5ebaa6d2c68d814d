import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { RecordedCall } from "./model.ts";
import type { Headers } from "./route.ts";

export type Calls = {
  add: (call: RecordedCall, headers: Headers) => void;
  all: () => readonly RecordedCall[];
  clear: () => void;
};

/** Headers that change what a request means; the others are left out of the record. */
const telling = ["consistencylevel", "prefer", "user-agent"] as const;

/** Remembers the requests to Graph, and writes each of them to a file when one is given, without a body that is not JSON. */
export function openCalls(record: string | undefined): Calls {
  let calls: RecordedCall[] = [];
  if (record) mkdirSync(dirname(record), { recursive: true });
  return {
    add(call, headers) {
      calls.push(call);
      const told = Object.fromEntries(telling.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
      const body = typeof call.body === "string" ? undefined : call.body;
      const line = { method: call.method, url: call.url, app: call.app, headers: told, body };
      if (record) appendFileSync(record, `${JSON.stringify(line)}\n`);
    },
    all: () => calls,
    clear: () => void (calls = []),
  };
}
