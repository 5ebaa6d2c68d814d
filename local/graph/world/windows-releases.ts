type Revision = readonly [releasedOn: string, number: number, isPreview?: "preview"];
export type WindowsRelease = {
  build: number;
  /** The last day on which its Pro edition gets updates without anybody paying for more. */
  servicedUntil: string;
  /** What Microsoft released for it, oldest first. */
  revisions: readonly Revision[];
};

/** Windows 11 24H2 and 25H2 are one code base and get the same revisions. */
const sharedSince2025October: readonly Revision[] = [
  ["2025-10-14", 6899],
  ["2025-11-11", 7171],
  ["2025-12-09", 7462],
  ["2026-01-13", 7623],
  ["2026-02-10", 7840],
  ["2026-02-24", 7922, "preview"],
  ["2026-03-10", 8037],
  ["2026-03-31", 8117, "preview"],
  ["2026-04-14", 8246],
  ["2026-04-30", 8328, "preview"],
  ["2026-05-12", 8457],
  ["2026-05-26", 8524, "preview"],
  ["2026-06-09", 8655],
  ["2026-06-23", 8737, "preview"],
  ["2026-07-14", 8875],
  ["2026-07-28", 8973, "preview"],
  ["2026-08-11", 9168],
  ["2026-08-27", 9278, "preview"],
  ["2026-09-08", 9445],
];

const windows25H2: WindowsRelease = { build: 26200, servicedUntil: "2027-10-12", revisions: sharedSince2025October };
const windows24H2: WindowsRelease = {
  build: 26100,
  servicedUntil: "2026-10-13",
  revisions: [
    ["2025-06-10", 4349],
    ["2025-07-08", 4652],
    ["2025-08-12", 4946],
    ["2025-09-09", 6584],
    ...sharedSince2025October,
  ],
};
const windows23H2: WindowsRelease = {
  build: 22631,
  servicedUntil: "2025-11-11",
  revisions: [
    ["2025-06-10", 5472],
    ["2025-07-08", 5624],
    ["2025-08-12", 5768],
    ["2025-09-09", 5909],
    ["2025-10-14", 6060],
    ["2025-11-11", 6199],
    ["2025-12-09", 6345],
    ["2026-01-13", 6491],
    ["2026-02-10", 6649],
    ["2026-03-10", 6783],
    ["2026-04-14", 6936],
    ["2026-05-12", 7079],
    ["2026-06-09", 7219],
    ["2026-07-14", 7376],
    ["2026-08-11", 7517],
    ["2026-09-08", 7582],
  ],
};
/** After its last free update it is only served to who pays for it, which nobody here does. */
export const windows10: WindowsRelease = {
  build: 19045,
  servicedUntil: "2025-10-14",
  revisions: [
    ["2025-06-10", 5965],
    ["2025-07-08", 6093],
    ["2025-08-12", 6216],
    ["2025-09-09", 6332],
    ["2025-10-14", 6456],
  ],
};

/** Real releases: https://learn.microsoft.com/windows/release-health/windows11-release-information */
export const windows11: readonly WindowsRelease[] = [windows25H2, windows24H2, windows23H2];
