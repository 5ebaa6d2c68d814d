import * as z from "zod";
import { changedSince } from "#shared/base/problems.ts";
import type {
  Blobs,
  Change,
  EntityKey,
  ListQuery,
  Stored,
  TableDefinition,
  Tables,
  Traced,
} from "#shared/platform/platform.ts";

type Kept = { value: unknown; etag: string };
type Partition = { rows: Map<string, Kept>; order: string[] | undefined };

/** Tables in memory whose partitions are in order, so that reading a part of one costs what is read. */
export function memoryTables(): Tables {
  const partitions = new Map<string, Partition>();
  let changes = 0;

  const partitionOf = (table: { name: string }, name: string): Partition => {
    const key = `${table.name} ${name}`;
    const partition = partitions.get(key) ?? { rows: new Map(), order: [] };
    partitions.set(key, partition);
    return partition;
  };
  const keptAt = (table: { name: string }, { partition, row }: EntityKey) =>
    partitionOf(table, partition).rows.get(row);
  const find = <Row>(table: TableDefinition<Row>, key: EntityKey): Stored<Row> | undefined => {
    const kept = keptAt(table, key);
    return kept && { value: z.parse(table.schema, kept.value), etag: kept.etag };
  };
  const write = <Row>(table: TableDefinition<Row>, value: Row): void => {
    const { partition: name, row } = table.key(value);
    const partition = partitionOf(table, name);
    if (!partition.rows.has(row)) partition.order = undefined;
    partition.rows.set(row, { value, etag: String((changes += 1)) });
  };
  const erase = <Row>(table: TableDefinition<Row>, key: EntityKey): void => {
    const partition = partitionOf(table, key.partition);
    if (partition.rows.delete(key.row)) partition.order = undefined;
  };
  const isPossible = <Row>(table: TableDefinition<Row>, change: Change<Row>): boolean => {
    if ("insert" in change) return keptAt(table, table.key(change.insert)) === undefined;
    if ("remove" in change) return keptAt(table, change.remove) !== undefined;
    return "put" in change || keptAt(table, table.key(change.replace.value))?.etag === change.replace.etag;
  };
  const apply = <Row>(table: TableDefinition<Row>, change: Change<Row>): void => {
    if ("insert" in change) write(table, change.insert);
    else if ("put" in change) write(table, change.put);
    else if ("remove" in change) erase(table, change.remove);
    else write(table, change.replace.value);
  };

  return {
    get: async (table, key) => find(table, key),
    insert: async (table, row) => {
      if (keptAt(table, table.key(row))) return "exists";
      write(table, row);
      return "inserted";
    },
    replace: async (table, stored) => {
      if (!isPossible(table, { replace: stored })) throw changedSince();
      write(table, stored.value);
    },
    keep: async (table, value, etag) => {
      const change = etag === undefined ? { insert: value } : { replace: { value, etag } };
      if (!isPossible(table, change)) return "conflict";
      write(table, value);
      return find(table, table.key(value)) ?? "conflict";
    },
    put: async (table, row) => write(table, row),
    remove: async (table, key) => erase(table, key),
    list: async (table, query) => {
      const partition = partitionOf(table, query.partition);
      partition.order ??= [...partition.rows.keys()].toSorted();
      const { keys, cursor } = pageOf(partition.order, query);
      const rows = keys.map((key) => z.parse(table.schema, partition.rows.get(key)?.value));
      return cursor === undefined ? { rows } : { rows, cursor };
    },
    trace: async (table, which) =>
      [...partitions]
        .filter(([key]) => key.startsWith(`${table} `))
        .flatMap(([key, { rows }]) =>
          [...rows].map(([row, { value }]) => ({ partition: key.slice(table.length + 1), row, value })),
        )
        .filter(({ partition, value }) => isTraced(partition, value, which))
        .map(({ partition, row }) => ({ partition, row })),
    erase: async (table, keys) => {
      for (const { partition, row } of keys) partitionOf({ name: table }, partition).rows.delete(row);
      for (const { partition } of keys) partitionOf({ name: table }, partition).order = undefined;
    },
    transact: async (table, changes) => {
      if (!changes.every((change) => isPossible(table, change))) return "conflict";
      for (const change of changes) apply(table, change);
      return "done";
    },
  };
}

function isTraced(partition: string, value: unknown, which: Traced): boolean {
  if ("partition" in which) return partition === which.partition;
  if ("under" in which) return partition.startsWith(which.under);
  return typeof value === "object" && value !== null && "tenant" in value && value.tenant === which.tenant;
}

function pageOf(order: readonly string[], { from = "", before, take = 1000, cursor }: ListQuery) {
  const start = placeOf(order, cursor ?? from);
  const end = before === undefined ? order.length : placeOf(order, before);
  const keys = order.slice(start, Math.min(end, start + take));
  const next = start + take < end ? order[start + take] : undefined;
  return { keys, cursor: next };
}

function placeOf(order: readonly string[], key: string): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle] ?? key) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Blobs in memory. */
export function memoryBlobs(): Blobs {
  const blobs = new Map<string, Uint8Array>();
  const putOnce: Blobs["putOnce"] = async (container, name, content) => {
    if (blobs.has(`${container}/${name}`)) return "exists";
    blobs.set(`${container}/${name}`, Buffer.from(content));
    return "written";
  };
  return {
    get: async (container, name, part) => {
      const content = blobs.get(`${container}/${name}`);
      return part ? content?.subarray(part.from, part.from + part.bytes) : content;
    },
    putOnce,
    names: async (container, prefix) =>
      [...blobs.keys()]
        .filter((name) => name.startsWith(`${container}/${prefix}`))
        .map((name) => name.slice(container.length + 1)),
    putStream: async (container, name, content) => {
      const chunks: Uint8Array[] = [];
      for await (const bytes of content) chunks.push(bytes);
      if (blobs.has(`${container}/${name}`)) return "exists";
      blobs.set(`${container}/${name}`, Buffer.concat(chunks));
      return "written";
    },
    remove: async (container, name) => {
      blobs.delete(`${container}/${name}`);
    },
    stage: (container, name) => {
      const written: Uint8Array[] = [];
      return {
        write: async (bytes) => void written.push(bytes),
        commit: (type) => putOnce(container, name, Buffer.concat(written), type),
      };
    },
    link: () => {
      throw new Error("Blobs in memory have no address.");
    },
  };
}
