import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { Deadline } from "./deadline.ts";

export const views = ["all", "mine", "unassigned", "near", "late", "waiting"] as const;
export type View = (typeof views)[number];

export type Waiting = { inquiry: ListedInquiry; deadline: Deadline };

/** Which of the open inquiries each view of the queue shows. */
export const fits: Record<View, (waiting: Waiting, me: string) => boolean> = {
  all: () => true,
  mine: ({ inquiry }, me) => inquiry.assignee?.mail.toLowerCase() === me,
  unassigned: ({ inquiry }) => inquiry.assignee === null,
  near: ({ deadline }) => deadline.is === "near",
  late: ({ deadline }) => deadline.is === "late",
  waiting: ({ inquiry }) => inquiry.state === "waitingForRequester",
};
