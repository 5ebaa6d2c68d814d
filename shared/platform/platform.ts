import type * as z from "zod";
import type { Id, IdKind, TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Settings } from "./config.ts";
import type { FloodGuard } from "./flood-guard.ts";
import type { ChangePath, GraphPath } from "./graph-requests.ts";
import type { QueueName } from "./queues.ts";

/** What the product needs from outside itself. A function asks for the parts it uses: `Pick<Platform, "bus" | "clock">`. */
export type Platform = {
  settings: Settings;
  clock: Clock;
  newId: <K extends IdKind>(kind: K) => Id<K>;
  log: Log;
  bus: Bus;
  deadLetters: DeadLetters;
  tables: Tables;
  blobs: Blobs;
  topic: Topic;
  graph: (tenant: TenantId) => Graph;
  /** The same by the app that may change something; a customer consents to it separately. */
  changes: (tenant: TenantId) => Changes;
  /** What customers have consented to, asked anew each time. */
  consents: Consents;
  teams: Teams;
  printer: Printer;
  floodGuard: FloodGuard;
  identity: Identity;
  /** One question to each thing the service stands on; rejects when it does not answer. */
  probes: Record<string, () => Promise<void>>;
};

export type Clock = { now(): Instant };

/** A constant sentence and fields; no personal data and no text that a user typed. */
export type Log = Record<"debug" | "info" | "warn" | "error", (message: string, fields?: LogFields) => void>;
export type LogFields = Record<string, string | number | boolean | undefined>;

/**
 * `id` is the message id: the same work has the same id, so that a queue drops the second.
 * `session` is demanded by queues with sessions; messages of one session are worked on in order.
 * `attempt` counts how often the work was put off; it travels as an application property.
 */
export type Outgoing = { id: string; body: unknown; session?: string; notBefore?: Instant; attempt?: number };

export type Bus = { send(queue: QueueName, ...messages: readonly Outgoing[]): Promise<void> };

/** A message that its queue has given up, with its bytes; no other one of the queue has its sequence number. */
export type DeadMessage = {
  id: string;
  session?: string;
  body: Uint8Array;
  sequence: string;
  deliveryCount: number;
  enqueuedAt: Instant;
  /** As the queue names it. */
  reason?: string;
};

export type DeadLetters = {
  /** Takes each message that a queue has given up out of its dead letter once `keep` has ended; answers how many there were. */
  take(queue: QueueName, keep: (message: DeadMessage) => Promise<void>): Promise<number>;
};

export type EntityKey = { partition: string; row: string };
export type TableDefinition<Row> = { name: string; schema: z.core.$ZodType<Row>; key: (row: Row) => EntityKey };
export type Stored<Row> = { value: Row; etag: string };
/** `put` and `remove` do not ask what was there: only beside an `insert` or `replace` that does. */
export type Change<Row> = { insert: Row } | { replace: Stored<Row> } | { put: Row } | { remove: EntityKey };

/** Which rows of a table: those of one partition, of all partitions that begin so, or those that name a tenant, which reads all. */
export type Traced = { partition: string } | { under: string } | { tenant: TenantId };

/** Rows in Table Storage, typed by the definition's schema and parsed on the way out. */
export type Tables = {
  get<Row>(table: TableDefinition<Row>, key: EntityKey): Promise<Stored<Row> | undefined>;
  /** Answers "exists" and changes nothing when the key is taken. */
  insert<Row>(table: TableDefinition<Row>, row: Row): Promise<"inserted" | "exists">;
  /** Refuses with `stale-version` when the row has changed since it was read. */
  replace<Row>(table: TableDefinition<Row>, stored: Stored<Row>): Promise<void>;
  /** Inserts the row, or replaces the version that `etag` names, and gives it back as it is kept. */
  keep<Row>(table: TableDefinition<Row>, row: Row, etag: string | undefined): Promise<Stored<Row> | "conflict">;
  /** Writes the row whatever was there: only for rows that are a pure function of their key's newest fact. */
  put<Row>(table: TableDefinition<Row>, row: Row): Promise<void>;
  remove<Row>(table: TableDefinition<Row>, key: EntityKey): Promise<void>;
  /** One page of a partition in row-key order; `cursor` is opaque and asks for the next page. */
  list<Row>(table: TableDefinition<Row>, query: ListQuery): Promise<{ rows: Row[]; cursor?: string }>;
  /** All or nothing, within one partition, 100 changes at most; "conflict" when a key is taken or a row has changed. */
  transact<Row>(table: TableDefinition<Row>, changes: readonly Change<Row>[]): Promise<"done" | "conflict">;
  /** The keys of rows, whatever they hold. */
  trace(table: string, which: Traced): Promise<EntityKey[]>;
  /** Removes rows by keys that `trace` gave; what is gone already stays gone. */
  erase(table: string, keys: readonly EntityKey[]): Promise<void>;
};
export type ListQuery = { partition: string; from?: string; before?: string; take?: number; cursor?: string };

export type ContainerName =
  | "attachments"
  | "snapshots"
  | "reports"
  | "invoices"
  | "requests"
  | "search"
  | "contracts"
  | "dead-letters"
  | "event-dead-letters";
/** A blob on its way. It is there once it is committed; what never is, storage forgets within a week. */
export type StagedBlob = {
  write(bytes: Uint8Array): Promise<void>;
  /** Makes the blob of all that was written, unless it is there already. */
  commit(type: string): Promise<"written" | "exists">;
};
export type BlobPart = { from: number; bytes: number };
export type Blobs = {
  /** Writes a blob that is never changed again; "exists" when it is already there. */
  putOnce(container: ContainerName, name: string, content: Uint8Array, type: string): Promise<"written" | "exists">;
  /** The same for bytes as they come, of which only a part is in memory. */
  putStream(
    container: ContainerName,
    name: string,
    content: AsyncIterable<Uint8Array>,
    type: string,
  ): Promise<"written" | "exists">;
  /** The whole blob or one part of it. */
  get(container: ContainerName, name: string, part?: BlobPart): Promise<Uint8Array | undefined>;
  /** Begins a blob whose bytes are laid down as they come. */
  stage(container: ContainerName, name: string): StagedBlob;
  remove(container: ContainerName, name: string): Promise<void>;
  /** The names of all blobs that begin so. */
  names(container: ContainerName, prefix: string): Promise<string[]>;
  /** A read-only link to one blob: a user-delegation SAS in Azure, an account SAS where there is only a key. */
  link(
    container: ContainerName,
    name: string,
    options: { expiresAt: Instant; fileName: string; inline: boolean },
  ): Promise<URL>;
};

/** A CloudEvent 1.0 without the parts that are the same for all: https://github.com/cloudevents/spec */
export type AlertEvent = { id: string; source: string; type: string; subject?: string; time: Instant; data: object };
/** The product's own Event Grid topic, the one road on which alerts come in. */
export type Topic = { publish(...events: readonly AlertEvent[]): Promise<void> };

export type GraphMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
export type GraphQuery = Record<string, string | number>;
export type GraphOptions = { query?: GraphQuery; headers?: Record<string, string> };
/** `nextLink` asks for the rest, `deltaLink` for what will have changed since: https://learn.microsoft.com/graph/delta-query-overview */
export type GraphPage<T> = { items: T[]; nextLink?: string; deltaLink?: string };
/** One call of a batch; its id is by what its answer is found. */
export type GraphPart<Path extends string = GraphPath> = {
  id: string;
  method: GraphMethod;
  path: Path;
  query?: GraphQuery;
  body?: unknown;
};
export type GraphAnswer = { status: number; body: unknown };

/**
 * Microsoft Graph of one tenant. Paths are those of `graph-requests.ts` and carry no version. Every call waits out
 * `Retry-After` a few times; what still fails is a `GraphError` with Graph's own status and code.
 */
export type Graph<Path extends string = GraphPath> = {
  get<T>(path: Path, schema: z.core.$ZodType<T>, options?: GraphOptions): Promise<T>;
  /** Every item of a collection, page by page as it is asked for. */
  list<T>(path: Path, item: z.core.$ZodType<T>, options?: GraphOptions): AsyncIterable<T>;
  /** One page of a collection or of its changes; `link` is one that an earlier page gave, and takes the place of the path. */
  page<T>(path: Path, item: z.core.$ZodType<T>, options?: GraphOptions & { link?: string }): Promise<GraphPage<T>>;
  /** The bytes of a file as they come. */
  content(path: Path): Promise<AsyncIterable<Uint8Array>>;
  /** Sends its body as JSON; a text goes as it is, under the content type that `options.headers` then names. */
  post<T>(path: Path, body: unknown, schema: z.core.$ZodType<T>, options?: GraphOptions): Promise<T>;
  /** A call whose answer has no body, such as an action that answers 202 or 204. */
  act(method: Exclude<GraphMethod, "GET">, path: Path, body?: unknown): Promise<void>;
  /** Any number of calls in `$batch`es of 20; a throttled part is retried alone. Keyed by the part's id. */
  batch(parts: readonly GraphPart<Path>[]): Promise<Map<string, GraphAnswer>>;
  /** A usage report as CSV text, followed through its redirect without our token. */
  report(path: Path): Promise<string>;
};

export type Changes = Graph<ChangePath> & {
  /** The application permissions that the customer has granted for changes; none without consent. */
  granted(): Promise<ReadonlySet<string>>;
};

/** The app that watches and the one that changes something; a customer consents to each by itself. */
export type GraphApp = "watching" | "changing";

export type Consents = {
  /** Where an admin of the tenant consents: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent */
  page(tenant: TenantId, app: GraphApp, back: { state: string; redirectTo: string }): URL;
  /** The application permissions that the tenant has granted; nothing without its consent. */
  granted(tenant: TenantId, app: GraphApp): Promise<{ permissions: readonly string[] } | undefined>;
};

/** How a post to a workflow ended; after `unheard` the workflow may have it or not. */
export type TeamsAnswer =
  | { kind: "answered"; status: number; retryAfterSeconds?: number }
  | { kind: "not-allowed" | "not-reached" | "unheard" };

/** The workflows by which Teams takes cards into a channel: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors */
export type Teams = {
  /** Whether an address is one to which anything is ever sent. */
  isAllowed(address: string): boolean;
  post(address: string, message: object): Promise<TeamsAnswer>;
};

/** What a verified token says about the person who brings it. */
export type Claims = { tenant: TenantId; objectId: string; name: string; mail: string; appRoles: string[] };

export type Identity = {
  /** Nothing without a token; refuses a token that cannot be trusted with `not-signed-in`. */
  claims(authorization: string | null): Promise<Claims | undefined>;
};

/** Chromium with scripts and network off; the same HTML gives the same pages. */
export type Printer = { pdf(html: string): Promise<Uint8Array> };
