import type { Impact, InquiryState, Priority } from "./model.ts";

/** Until how many days after it was closed an answer opens an inquiry again; later it begins a linked one. */
export const reopenDays = 14;

/** For how many days a merge can be taken back. */
export const undoMergeDays = 14;

/** After how many business days without an answer an inquiry in this state is closed by itself. */
export const quietDays: Partial<Record<InquiryState, number>> = { waitingForRequester: 10, resolved: 5 };

/** At which share of its time a deadline is told of: before its end to who works on it, at its end to the lead. */
export const warnings = [
  { percent: 50, tells: "assignee" },
  { percent: 80, tells: "assignee" },
  { percent: 100, tells: "lead" },
] as const;

/** In how many business minutes a call back is made once its time has come; only then is it late. */
export const callBackMinutes = 15;

/** How long before a call back whoever works on the inquiry is told of it. */
export const callBackNotice = { minutes: 30 };

/** How urgent an inquiry is until an operator says otherwise. */
export const firstPriority: Record<Impact, Priority> = { blocked: "high", degraded: "normal", question: "low" };
