import * as z from "zod";

const Count = z.int().nonnegative();
const moment = z.iso.datetime();

/** One PC of the report's tables: named, with whom it belongs to and when it was last heard of. */
const Pc = z.object({
  name: z.string(),
  owner: z.string().optional(),
  osVersion: z.string(),
  windows: z.string().optional(),
  lastContactAt: moment.optional(),
});

/** Every device, as the appendix and the workbook show it. */
export const DeviceRow = Pc.extend({
  operatingSystem: z.string(),
  model: z.string().optional(),
  serialNumber: z.string().optional(),
  compliance: z.enum(["compliant", "grace", "noncompliant", "unknown"]),
  isEncrypted: z.boolean(),
  patch: z.enum(["current", "in-grace", "late", "out-of-support", "not-judged", "not-windows"]),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** Which PCs are behind, and why? Null when no device could be read. */
export const DevicesSection = z
  .object({
    total: Count,
    before: Count.nullable(),
    windows: Count,
    encrypted: Count,
    compliance: z.object({ compliant: Count, grace: Count, noncompliant: Count, unknown: Count }),
    /** The month's security update and the two before, newest first; null when Microsoft's list could not be read. */
    patches: z
      .array(
        z.object({
          month: z.string(),
          releasedOn: z.iso.date(),
          applied: Count,
          inGrace: Count,
          late: Count,
          unknown: Count,
        }),
      )
      .nullable(),
    outOfSupport: z.array(z.object({ windows: z.string(), count: Count })),
    /** Devices that have not been heard of for 30 days. */
    silent: z.object({ count: Count, before: Count.nullable() }),
    late: z.array(
      Pc.extend({
        daysSinceRelease: Count,
        reason: z.enum(["out-of-support", "little-space", "rarely-on", "other"]),
        freeBytes: z.int().optional(),
      }),
    ),
    notJudged: z.array(Pc.extend({ why: z.enum(["silent", "no-version", "unknown-build", "no-catalogue"]) })),
    rows: z.array(DeviceRow),
  })
  .nullable();
export type DevicesSection = z.infer<typeof DevicesSection>;
