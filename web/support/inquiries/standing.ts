import { reopenDays } from "#shared/inquiries/policy.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";

const millisecondsADay = 86_400_000;

const lastTurned = ({ history }: InquiryThread, to: string) =>
  history.findLast(({ changes }) => changes.some((one) => one.field === "state" && one.to === to));

/** Whether an inquiry ended so long ago that an answer begins a new one. */
export function isLongClosed(thread: InquiryThread): boolean {
  const closed = thread.state === "closed" ? lastTurned(thread, "closed") : undefined;
  return closed !== undefined && Date.now() - Date.parse(closed.at) > reopenDays * millisecondsADay;
}

export const canBeReopened = (thread: InquiryThread): boolean =>
  thread.state === "resolved" || (thread.state === "closed" && !isLongClosed(thread));

/** Whether how it went is still to be asked: once for each time that it was resolved. */
export function isToBeRated(thread: InquiryThread): boolean {
  const isOver = thread.state === "resolved" || thread.state === "closed";
  const resolved = lastTurned(thread, "resolved");
  if (!isOver || resolved === undefined) return false;
  return thread.satisfaction === null || thread.satisfaction.at < resolved.at;
}
