import * as z from "zod";
import type { DevicePolicy } from "#shared/inventory/kinds/policies.ts";
import { graceDays } from "./windows-updates.ts";

/** How a group of PCs gets Windows updates. */
export const UpdateRing = z.object({
  name: z.string(),
  /** Days after a release until quality updates are rolled out; missing where the ring does not say. */
  deferralDays: z.int().nonnegative().optional(),
  isPaused: z.boolean(),
  /** Whether roll-out begins on the fifth day after the release or later, as the service promises (DM-04). */
  waitsLongEnough: z.boolean(),
});
export type UpdateRing = z.infer<typeof UpdateRing>;

/** https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-windowsupdateforbusinessconfiguration */
const RingSettings = z.looseObject({
  qualityUpdatesDeferralPeriodInDays: z.int().nonnegative().optional().catch(undefined),
  qualityUpdatesPaused: z.boolean().default(false).catch(false),
});

export const updateRings = (configurations: readonly DevicePolicy[]): UpdateRing[] =>
  configurations
    .filter(({ type }) => type === "windowsUpdateForBusinessConfiguration")
    .map(({ name, settings }) => {
      const { qualityUpdatesDeferralPeriodInDays: deferralDays, qualityUpdatesPaused } = RingSettings.parse(settings);
      return {
        name,
        deferralDays,
        isPaused: qualityUpdatesPaused,
        waitsLongEnough: deferralDays !== undefined && deferralDays >= graceDays,
      };
    });
