import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { changedSince } from "#shared/base/problems.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { Kind } from "./kinds.ts";
import { QuietHours } from "./quiet-hours.ts";

type Needs = Pick<Platform, "tables">;

/** What one person wants of one kind; what is left out follows the kind and the person's own quiet hours. */
const Wish = z.strictObject({
  mail: z.boolean().optional(),
  bell: z.boolean().optional(),
  /** Other quiet hours than the person's own; `null` has none. */
  quietHours: QuietHours.nullable().optional(),
});

/** How a person wants to be told. */
export const PersonalSettings = z.strictObject({
  kinds: z.partialRecord(Kind, Wish),
  quietHours: QuietHours.nullable(),
});
export type PersonalSettings = z.infer<typeof PersonalSettings>;

/** Everything as its kind has it, at any hour. */
export const untouched: PersonalSettings = { kinds: {}, quietHours: null };

const Kept = PersonalSettings.extend({ tenant: TenantId, reader: z.string(), version: z.int() });

const settings: TableDefinition<z.infer<typeof Kept>> = {
  name: "notificationSettings",
  schema: Kept,
  key: ({ tenant, reader }) => ({ partition: tenant, row: reader }),
};

export type Versioned<Value> = { value: Value; version: number };
type Owner = { tenant: TenantId; reader: string };

/** A person's settings; version 0 is what holds until the person has chosen anything. */
export async function settingsOf(
  { tables }: Needs,
  { tenant, reader }: Owner,
): Promise<Versioned<PersonalSettings> & { etag?: string }> {
  const stored = await tables.get(settings, { partition: tenant, row: reader });
  if (!stored) return { value: untouched, version: 0 };
  const { kinds, quietHours, version } = stored.value;
  return { value: { kinds, quietHours }, version, etag: stored.etag };
}

/** Writes a person's settings over the version that was seen. */
export async function saveSettings(
  needs: Needs,
  owner: Owner,
  value: PersonalSettings,
  seen: number,
): Promise<Versioned<PersonalSettings>> {
  const before = await settingsOf(needs, owner);
  if (before.version !== seen) throw changedSince();
  const row = { ...owner, ...value, version: seen + 1 };
  if (before.etag !== undefined) await needs.tables.replace(settings, { value: row, etag: before.etag });
  else if ((await needs.tables.insert(settings, row)) === "exists") throw changedSince();
  return { value, version: seen + 1 };
}
