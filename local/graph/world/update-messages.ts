import type { ServiceUpdateMessage } from "@microsoft/microsoft-graph-types";
import { daysBefore } from "./times.ts";

export type UpdateMessage = ServiceUpdateMessage & { id: string };

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
