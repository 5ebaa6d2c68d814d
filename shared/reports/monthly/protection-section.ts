import * as z from "zod";

const Count = z.int().nonnegative();
const moment = z.iso.datetime();
const Severity = z.enum(["high", "unknown", "medium", "low", "informational"]);

/** Did anything happen to us? Each part is null when it could not be read. */
export const ProtectionSection = z.object({
  protection: z
    .object({
      pcs: Count,
      /** PCs whose state Defender has told, and those of them with old definitions or without protection. */
      judged: Count,
      staleDefinitions: z.array(z.object({ name: z.string(), signatureVersion: z.string().optional() })),
      withoutRealTime: z.array(z.object({ name: z.string() })),
      unknown: z.array(z.object({ name: z.string(), lastContactAt: moment.optional() })),
      detections: z.array(
        z.object({
          at: moment.optional(),
          device: z.string(),
          owner: z.string().optional(),
          name: z.string(),
          category: z.string(),
          isRemediated: z.boolean(),
        }),
      ),
      versions: z.array(z.object({ engineVersion: z.string(), count: Count })),
    })
    .nullable(),
  alerts: z
    .object({
      /** This month last, twelve before it; null is a month before we looked after the customer. */
      months: z.array(
        z.object({ month: z.string(), counts: z.object({ high: Count, medium: Count, low: Count }).nullable() }),
      ),
      open: Count,
      high: z.array(
        z.object({
          at: moment,
          title: z.string(),
          severity: Severity,
          subjects: z.array(z.string()),
          state: z.enum(["open", "resolved"]),
          minutesToResolve: Count.optional(),
          /** What our people have found and done, once they have said so. */
          findings: z.object({ cause: z.string(), countermeasure: z.string(), prevention: z.string() }).optional(),
        }),
      ),
    })
    .nullable(),
  incidents: z
    .array(
      z.object({
        startedAt: moment,
        endedAt: moment.optional(),
        service: z.string(),
        title: z.string(),
        notices: Count,
      }),
    )
    .nullable(),
});
export type ProtectionSection = z.infer<typeof ProtectionSection>;
