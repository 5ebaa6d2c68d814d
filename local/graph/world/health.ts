import type { ServiceHealth, ServiceHealthIssue, ServiceHealthIssuePost } from "@microsoft/microsoft-graph-types";
import { daysBefore } from "./times.ts";

export type Issue = ServiceHealthIssue & { id: string; service: string };
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
    posts: postsOf(since, facts),
  };
}

/** Microsoft says what it knows at the start, half way through, and when it is over. */
function postsOf(since: number, { title, impact, startedDaysAgo, endedDaysAgo }: IssueFacts): ServiceHealthIssuePost[] {
  const middle = (startedDaysAgo + (endedDaysAgo ?? 0)) / 2;
  const texts = [
    [startedDaysAgo, "We're investigating a potential issue and checking for impact to your organization."],
    [middle, "We've identified the cause and are deploying a fix."],
    ...(endedDaysAgo === undefined ? [] : [[endedDaysAgo, "We've confirmed that the issue is resolved."] as const]),
  ] as const;
  return texts.map(([daysAgo, status]) => ({
    createdDateTime: daysBefore(since, daysAgo),
    postType: "regular",
    description: {
      contentType: "html",
      content: `<p>Title: ${title}</p><p>User impact: ${impact}</p><p>Current status: ${status}</p>`,
    },
  }));
}

/** One row per service: the state of its gravest open issue, else operational. */
export const healthOverviews = (open: readonly Issue[]): Health[] =>
  services.map(([id, service]) => {
    const worst = open.find((issue) => issue.service === service && !issue.isResolved);
    return { id, service, status: worst?.status ?? "serviceOperational" };
  });
