import type { WindowsVersion } from "./windows-updates.ts";

/**
 * Until when each Windows release is serviced in its Pro edition: https://learn.microsoft.com/windows/release-health/
 * A build that is not here is not judged, and is said not to be.
 */
export const windowsVersions: readonly WindowsVersion[] = [
  { build: 26200, product: "Windows 11", version: "25H2", servicedUntil: "2027-10-12" },
  { build: 26100, product: "Windows 11", version: "24H2", servicedUntil: "2026-10-13" },
  { build: 22631, product: "Windows 11", version: "23H2", servicedUntil: "2025-11-11" },
  { build: 22621, product: "Windows 11", version: "22H2", servicedUntil: "2024-10-08" },
  { build: 22000, product: "Windows 11", version: "21H2", servicedUntil: "2023-10-10" },
  { build: 19045, product: "Windows 10", version: "22H2", servicedUntil: "2025-10-14" },
  { build: 19044, product: "Windows 10", version: "21H2", servicedUntil: "2023-06-13" },
];
