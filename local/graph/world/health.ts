import type { ServiceHealth, ServiceHealthIssue, ServiceUpdateMessage } from "@microsoft/microsoft-graph-types";
import { daysBefore } from "./times.ts";

export type Issue = ServiceHealthIssue & { id: string; service: string };
export type UpdateMessage = ServiceUpdateMessage & { id: string };
export type Health = ServiceHealth & { id: string };

const services = [
  ["Exchange", "Exchange Online"],
  ["OrgLiveID", "Microsoft Entra"],
  ["OSDPPlatform", "Microsoft 365 suite"],
  ["SharePoint", "SharePoint Online"],
  ["OneDriveForBusiness", "OneDrive for Business"],
  ["microsoftteams", "Microsoft Teams"],
  ["Intune", "Microsoft Intune"],
  ["Microsoft365Defender", "Microsoft Defender XDR"],
  ["O365Client", "Microsoft 365 apps"],
] as const;

/** The issues of Microsoft 365 itself: the same ids in every tenant. */
export const issues = (since: number): Issue[] => [
  issue(since, {
    id: "EX1178512",
    service: "Exchange Online",
    feature: "E-Mail timely delivery",
    classification: "incident",
    status: "serviceDegradation",
    title: "Some users may experience delays when receiving external email messages",
    impact: "Messages from outside the organization may arrive up to two hours late.",
    startedDaysAgo: 0.3,
  }),
  issue(since, {
    id: "TM1176204",
    service: "Microsoft Teams",
    feature: "Meetings",
    classification: "advisory",
    status: "investigating",
    title: "Some users may be unable to start meeting recordings",
    impact: "The button to start a recording may stay grey.",
    startedDaysAgo: 1.6,
  }),
  issue(since, {
    id: "SP1169930",
    service: "SharePoint Online",
    feature: "SharePoint Features",
    classification: "incident",
    status: "serviceRestored",
    title: "Users may have been unable to open files in SharePoint Online document libraries",
    impact: "Opening a file may have shown an error.",
    startedDaysAgo: 9,
    endedDaysAgo: 8.7,
  }),
];

type IssueFacts = {
  id: string;
  service: string;
  feature: string;
  classification: NonNullable<Issue["classification"]>;
  status: NonNullable<Issue["status"]>;
  title: string;
  impact: string;
  startedDaysAgo: number;
  endedDaysAgo?: number;
};

function issue(since: number, facts: IssueFacts): Issue {
  const lastPostAt = daysBefore(since, facts.endedDaysAgo ?? facts.startedDaysAgo / 2);
  return {
    id: facts.id,
    title: facts.title,
    service: facts.service,
    feature: facts.feature,
    featureGroup: facts.feature,
    impactDescription: facts.impact,
    classification: facts.classification,
    origin: "microsoft",
    status: facts.status,
    isResolved: facts.endedDaysAgo !== undefined,
    startDateTime: daysBefore(since, facts.startedDaysAgo),
    endDateTime: facts.endedDaysAgo === undefined ? null : daysBefore(since, facts.endedDaysAgo),
    lastModifiedDateTime: lastPostAt,
    details: [{ name: "NotifyInApp", value: "True" }],
    posts: [
      {
        createdDateTime: lastPostAt,
        postType: "regular",
        description: {
          contentType: "html",
          content: `<p>Title: ${facts.title}</p><p>User impact: ${facts.impact}</p>`,
        },
      },
    ],
  };
}

/** One row per service: the state of its gravest open issue, else operational. */
export const healthOverviews = (open: readonly Issue[]): Health[] =>
  services.map(([id, service]) => {
    const worst = open.find((issue) => issue.service === service && !issue.isResolved);
    return { id, service, status: worst?.status ?? "serviceOperational" };
  });

/** Messages of the message centre. */
export const updateMessages = (since: number): UpdateMessage[] => [
  updateMessage(since, "MC1175088", "Microsoft Teams: new meeting recording defaults", "planForChange", 4, true),
  updateMessage(since, "MC1168417", "SharePoint: retirement of legacy alerts", "planForChange", 12, true),
  updateMessage(since, "MC1160233", "Outlook for Windows: quick steps are available", "stayInformed", 20, false),
];

function updateMessage(
  since: number,
  id: string,
  title: string,
  category: NonNullable<UpdateMessage["category"]>,
  daysAgo: number,
  isMajorChange: boolean,
): UpdateMessage {
  return {
    id,
    title,
    category,
    severity: "normal",
    isMajorChange,
    services: [title.split(":")[0] ?? ""],
    tags: isMajorChange ? ["Admin impact", "User impact"] : ["New feature"],
    startDateTime: daysBefore(since, daysAgo),
    endDateTime: daysBefore(since, daysAgo - 90),
    lastModifiedDateTime: daysBefore(since, daysAgo),
    actionRequiredByDateTime: isMajorChange ? daysBefore(since, daysAgo - 60) : null,
    details: [{ name: "Platforms", value: "Online" }],
    body: {
      contentType: "html",
      content: `<p>${title}.</p><p>The change reaches all tenants in the coming weeks.</p>`,
    },
    viewPoint: null,
  };
}
