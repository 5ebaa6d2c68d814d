import type { TableClient, TransactionAction } from "@azure/data-tables";
import * as z from "zod";
import { changedSince, fault, refusal, type Said } from "#shared/base/problems.ts";
import type { Settings } from "./config.ts";
import { azureCredential } from "./credentials.ts";
import { oncePer } from "./once.ts";
import type { Change, EntityKey, ListQuery, TableDefinition, Tables, Traced } from "./platform.ts";
import { errorStatus } from "./rest-error.ts";
import { escapeKey, unescapeKey } from "./table-keys.ts";
import { fromColumns, toColumns } from "./table-rows.ts";

const largestPage = 1000;
const largestTransaction = 100;
const erasedAtOnce = 20;

/** Table Storage; a table is made when it is first used. */
export function createTables({ storage }: Pick<Settings, "storage">): Tables {
  const open = oncePer(async (name: string) => {
    const client = await connect(storage, name);
    await client.createTable();
    return client;
  });

  return {
    async get(table, key) {
      const client = await open(table.name);
      try {
        const entity = await client.getEntity(escapeKey(key.partition), escapeKey(key.row));
        return { value: readRow(table, entity), etag: entity.etag };
      } catch (error) {
        if (errorStatus(error) === 404) return undefined;
        throw error;
      }
    },

    async insert(table, row) {
      const client = await open(table.name);
      try {
        await client.createEntity(toEntity(table, row));
        return "inserted";
      } catch (error) {
        if (errorStatus(error) === 409) return "exists";
        throw error;
      }
    },

    async replace(table, { value, etag }) {
      const client = await open(table.name);
      try {
        await client.updateEntity(toEntity(table, value), "Replace", { etag });
      } catch (error) {
        if (errorStatus(error) !== 412 && errorStatus(error) !== 404) throw error;
        throw changedSince(error);
      }
    },

    async keep(table, row, etag) {
      const client = await open(table.name);
      const entity = toEntity(table, row);
      try {
        const kept = await (etag === undefined
          ? client.createEntity(entity)
          : client.updateEntity(entity, "Replace", { etag }));
        return { value: row, etag: kept.etag ?? "" };
      } catch (error) {
        if ([404, 409, 412].includes(errorStatus(error) ?? 0)) return "conflict";
        throw error;
      }
    },

    async put(table, row) {
      const client = await open(table.name);
      await client.upsertEntity(toEntity(table, row), "Replace");
    },

    async remove(table, key) {
      const client = await open(table.name);
      try {
        await client.deleteEntity(escapeKey(key.partition), escapeKey(key.row));
      } catch (error) {
        if (errorStatus(error) !== 404) throw error;
      }
    },

    async list(table, query) {
      const client = await open(table.name);
      const { entities, cursor } = await readPage(client, query);
      const rows = entities.map((entity) => readRow(table, entity));
      return cursor === undefined ? { rows } : { rows, cursor };
    },

    async trace(table, which) {
      const client = await open(table);
      const query = { filter: filterOf(which), select: ["PartitionKey", "RowKey"] };
      const keys: EntityKey[] = [];
      for await (const { partitionKey = "", rowKey = "" } of client.listEntities({ queryOptions: query }))
        keys.push({ partition: unescapeKey(partitionKey), row: unescapeKey(rowKey) });
      return keys;
    },

    async erase(table, keys) {
      const client = await open(table);
      for (let at = 0; at < keys.length; at += erasedAtOnce)
        await Promise.all(keys.slice(at, at + erasedAtOnce).map((key) => eraseOne(client, key)));
    },

    async transact(table, changes) {
      if (changes.length === 0) return "done";
      if (changes.length > largestTransaction)
        throw new Error(`A transaction takes ${largestTransaction} changes and was given ${changes.length}.`);
      const client = await open(table.name);
      try {
        await client.submitTransaction(changes.map((change) => toAction(table, change)));
        return "done";
      } catch (error) {
        if ([404, 409, 412].includes(errorStatus(error) ?? 0)) return "conflict";
        throw error;
      }
    },
  };
}

async function eraseOne(client: TableClient, { partition, row }: EntityKey): Promise<void> {
  try {
    await client.deleteEntity(escapeKey(partition), escapeKey(row));
  } catch (error) {
    if (errorStatus(error) !== 404) throw error;
  }
}

/** Text sorts before the end of a prefix when it begins with it: no key holds anything behind `~`. */
function filterOf(which: Traced): string {
  if ("tenant" in which) return `tenant eq '${which.tenant}'`;
  if ("partition" in which) return `PartitionKey eq '${escapeKey(which.partition)}'`;
  const from = escapeKey(which.under);
  return `PartitionKey ge '${from}' and PartitionKey lt '${from}~'`;
}

async function connect(storage: Settings["storage"], table: string): Promise<TableClient> {
  const { TableClient } = await import("@azure/data-tables");
  if (storage.kind === "connection-string")
    return TableClient.fromConnectionString(storage.connectionString, table, {
      allowInsecureConnection: /\bTableEndpoint=http:|UseDevelopmentStorage=true/i.test(storage.connectionString),
    });
  const endpoint = `https://${storage.accountName}.table.core.windows.net`;
  return new TableClient(endpoint, table, await azureCredential(storage));
}

const toEntityKey = ({ partition, row }: EntityKey) => ({ partitionKey: escapeKey(partition), rowKey: escapeKey(row) });

const toEntity = <Row>(table: TableDefinition<Row>, row: Row) => ({
  ...toColumns(row),
  ...toEntityKey(table.key(row)),
});

function toAction<Row>(table: TableDefinition<Row>, change: Change<Row>): TransactionAction {
  if ("insert" in change) return ["create", toEntity(table, change.insert)];
  if ("put" in change) return ["upsert", toEntity(table, change.put), "Replace"];
  if ("remove" in change) return ["delete", toEntityKey(change.remove)];
  return ["update", toEntity(table, change.replace.value), "Replace", { etag: change.replace.etag }];
}

function readRow<Row>(table: TableDefinition<Row>, entity: Record<string, unknown>): Row {
  const row = z.safeParse(table.schema, fromColumns(entity));
  if (row.success) return row.data;
  const key = `${String(entity["partitionKey"])} ${String(entity["rowKey"])}`;
  throw fault("unexpected", `The row ${key} of table ${table.name} does not fit its schema.`, {
    cause: row.error,
  });
}

type Page = { entities: Record<string, unknown>[]; cursor: string | undefined };

const strangeCursor: Said = {
  ja: "続きの位置（cursor）が正しくありません。一覧を開き直してください。",
  en: "The cursor is not one that was given out.",
};

/** The service may answer an empty page and go on after it; such a page is passed over. */
async function readPage(client: TableClient, { partition, from, before, take, cursor }: ListQuery): Promise<Page> {
  const clauses = [`PartitionKey eq '${escapeKey(partition)}'`];
  if (from !== undefined) clauses.push(`RowKey ge '${escapeKey(from)}'`);
  if (before !== undefined) clauses.push(`RowKey lt '${escapeKey(before)}'`);
  const rows = client.listEntities({ queryOptions: { filter: clauses.join(" and ") } });
  const start = cursor === undefined ? {} : { continuationToken: cursor };
  try {
    for await (const page of rows.byPage({ maxPageSize: Math.min(take ?? largestPage, largestPage), ...start }))
      if (page.length > 0 || !page.continuationToken) return { entities: page, cursor: page.continuationToken };
  } catch (error) {
    if (cursor === undefined || (errorStatus(error) ?? 400) !== 400) throw error;
    throw refusal("invalid-input", strangeCursor, { cause: error });
  }
  return { entities: [], cursor: undefined };
}
