import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince } from "#shared/base/problems.ts";
import type { Change, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { ConsentLink, Onboarding, OnboardingEvent } from "./model.ts";

type Needs = Pick<Platform, "tables">;

const Row = z.discriminatedUnion("row", [
  Onboarding.extend({ row: z.literal("head") }),
  OnboardingEvent.extend({ row: z.literal("event") }),
  ConsentLink.extend({ row: z.literal("link") }),
]);
type Row = z.infer<typeof Row>;

/** All of a customer's way to its service in one partition, so that a step and what it came from are written at once. */
const onboardings: TableDefinition<Row> = {
  name: "onboardings",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: rowOf(row) }),
};

function rowOf(row: Row): string {
  if (row.row === "head") return "head";
  return row.row === "link" ? `link:${row.nonce}` : eventRow(row.version);
}

const eventRow = (version: number) => `event:${String(version).padStart(6, "0")}`;

export async function findOnboarding({ tables }: Needs, tenant: TenantId): Promise<Stored<Onboarding> | undefined> {
  const stored = await tables.get(onboardings, { partition: tenant, row: "head" });
  return stored?.value.row === "head" ? { value: Onboarding.parse(stored.value), etag: stored.etag } : undefined;
}

export async function findEvent(
  { tables }: Needs,
  tenant: TenantId,
  version: number,
): Promise<OnboardingEvent | undefined> {
  const stored = await tables.get(onboardings, { partition: tenant, row: eventRow(version) });
  return stored?.value.row === "event" ? OnboardingEvent.parse(stored.value) : undefined;
}

export async function findLink(
  { tables }: Needs,
  tenant: TenantId,
  nonce: string,
): Promise<Stored<ConsentLink> | undefined> {
  const stored = await tables.get(onboardings, { partition: tenant, row: `link:${nonce}` });
  return stored?.value.row === "link" ? { value: ConsentLink.parse(stored.value), etag: stored.etag } : undefined;
}

/** All that has happened, the first thing first. */
export async function eventsOf({ tables }: Needs, tenant: TenantId): Promise<OnboardingEvent[]> {
  const found: OnboardingEvent[] = [];
  let cursor: string | undefined;
  do {
    const range = { partition: tenant, from: "event:", before: "event:~" };
    const page = await tables.list(onboardings, { ...range, ...(cursor && { cursor }) });
    found.push(...page.rows.flatMap((row) => (row.row === "event" ? [OnboardingEvent.parse(row)] : [])));
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** Nothing has been done for the customer yet. */
export const unbegun = (tenant: TenantId): Onboarding => ({
  tenant,
  version: 1,
  consents: { watching: {}, changing: {} },
});

type Happened = Omit<OnboardingEvent, "tenant" | "version">;
type Links = { made?: ConsentLink; used?: Stored<ConsentLink> };

/** Writes down what has happened with how it stands after that; refused when anybody was first. */
export async function writeHappened(
  { tables }: Needs,
  before: Stored<Onboarding> | undefined,
  { change, happened, links = {} }: { change: Partial<Onboarding>; happened: Happened } & { links?: Links },
  tenant: TenantId,
): Promise<Onboarding> {
  const version = (before?.value.version ?? 0) + 1;
  const after: Onboarding = { ...(before?.value ?? unbegun(tenant)), ...change, version };
  const head: Row = { row: "head", ...after };
  const changes: Change<Row>[] = [
    before ? { replace: { value: head, etag: before.etag } } : { insert: head },
    { insert: { row: "event", ...happened, tenant, version } },
    ...(links.made ? [{ insert: { row: "link" as const, ...links.made } }] : []),
    ...(links.used
      ? [{ replace: { value: { row: "link" as const, ...links.used.value }, etag: links.used.etag } }]
      : []),
  ];
  if ((await tables.transact(onboardings, changes)) === "conflict") throw changedSince();
  return after;
}
