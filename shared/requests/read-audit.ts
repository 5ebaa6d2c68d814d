import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { AuditEntry, firstBroken } from "./audit-trail.ts";
import { readTrail, trailEnd } from "./store.ts";

type Needs = Pick<Platform, "tables">;

export const AuditPage = z.object({ entries: z.array(AuditEntry), cursor: z.string().optional() });

/** One page of what was done for a company, the oldest first. */
export async function auditPage(needs: Needs, tenant: TenantId, query: { take?: number; cursor?: string }) {
  const { entries, cursor } = await readTrail(needs, tenant, query);
  return { entries, ...(cursor !== undefined && { cursor }) };
}

export const Verdict = z.object({
  entries: z.int(),
  isIntact: z.boolean(),
  /** The first entry that is not what was written, or is missing. */
  firstBroken: z.int().optional(),
});

/** Reads a company's whole trail and says whether it is what was written. */
export async function verifyTrail(needs: Needs, tenant: TenantId): Promise<z.infer<typeof Verdict>> {
  const end = (await trailEnd(needs, tenant))?.value ?? { tenant, serial: 0, hash: "" };
  const entries: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await readTrail(needs, tenant, cursor === undefined ? {} : { cursor });
    entries.push(...page.entries);
    cursor = page.cursor;
  } while (cursor);
  const broken = firstBroken(entries, end);
  return {
    entries: entries.length,
    isIntact: broken === undefined,
    ...(broken !== undefined && { firstBroken: broken }),
  };
}
