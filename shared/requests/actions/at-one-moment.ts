import { once, perKey } from "#shared/platform/once.ts";
import type { Changes } from "#shared/platform/platform.ts";

/** A customer's Graph as it is at one moment: what is read again, by the same schema, is answered as it was before. */
export function atOneMoment(graph: Changes): Changes {
  const readings = perKey((_schema: object) => new Map<string, () => Promise<unknown>>());
  const read = <T>(schema: object, what: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const known = readings(schema);
    const key = JSON.stringify(what);
    const reading = known.get(key) ?? once(ask);
    known.set(key, reading);
    // What a schema has read is what it makes.
    return reading() as Promise<T>;
  };
  return {
    ...graph,
    get: (path, schema, options) => read(schema, ["get", path, options], () => graph.get(path, schema, options)),
    async *list(path, item, options) {
      yield* await read(item, ["list", path, options], () => all(graph.list(path, item, options)));
    },
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const item of items) read.push(item);
  return read;
}
