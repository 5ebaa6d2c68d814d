import type { SecureScore } from "@microsoft/microsoft-graph-types";
import { randomFor } from "./random.ts";
import { dateBefore } from "./times.ts";
import type { World } from "./world.ts";

export type Score = SecureScore & { id: string; createdDateTime: string };

const controls = [
  ["Identity", "AdminMFAV2", "Require multifactor authentication for administrative roles", 10],
  ["Identity", "MFARegistrationV2", "Ensure multifactor authentication is enabled for all users", 9],
  ["Identity", "BlockLegacyAuthentication", "Block legacy authentication", 8],
  ["Device", "scid_2010", "Turn on Microsoft Defender Antivirus real-time protection", 9],
  ["Device", "scid_2090", "Encrypt all BitLocker-supported drives", 9],
  ["Apps", "mip_DLP", "Ensure data loss prevention policies are enabled", 5],
] as const;

/** One score a day for the last ninety days, newest first, slowly getting better. */
export function secureScores({ tenant, people }: World, now: number): Score[] {
  const random = randomFor(tenant.id, tenant.seed, "secure-score");
  const shares = controls.map(() => 0.3 + random.next() * 0.6);
  const licensedUserCount = people.filter(({ assignedLicenses }) => (assignedLicenses ?? []).length > 0).length;
  return Array.from({ length: 90 }, (_, daysAgo): Score => {
    const date = dateBefore(now, daysAgo);
    const grown = 1 - daysAgo * 0.001;
    const controlScores = controls.map(([controlCategory, controlName, description, most], index) => ({
      controlCategory,
      controlName,
      description,
      score: Math.round(most * (shares[index] ?? 0) * grown * 100) / 100,
    }));
    return {
      id: `${tenant.id}_${date}`,
      azureTenantId: tenant.id,
      activeUserCount: Math.round(licensedUserCount * 0.9),
      createdDateTime: `${date}T00:00:00Z`,
      currentScore: Math.round(controlScores.reduce((sum, { score }) => sum + score, 0) * 100) / 100,
      enabledServices: ["HasEXO", "HasSPO", "HasIntune", "HasMDE"],
      licensedUserCount,
      maxScore: controls.reduce((sum, [, , , most]) => sum + most, 0),
      averageComparativeScores: [
        { basis: "AllTenants", averageScore: 44.6 },
        { basis: "TotalSeats", averageScore: 38.2 },
      ],
      controlScores,
      vendorInformation: { provider: "SecureScore", providerVersion: null, subProvider: null, vendor: "Microsoft" },
    };
  });
}
