import type { Change } from "#shared/inquiries/history.ts";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { remember } from "../queue/queue-rows.ts";

/** A thread as our support staff reads it. */
export type Thread = Extract<InquiryThread, { clocks: unknown }>;
export type Entry = Thread["history"][number];
export type Clock = Thread["clocks"]["firstReply"];

/** What a list shows of it holds at once. */
export const rememberThread = ({
  id,
  version,
  state,
  stateSince,
  category,
  priority,
  assignee,
  tenant,
}: Thread): void =>
  remember({ id, version, state, stateSince, category, priority, assignee, ...(tenant && { tenant }) });

/** A reply with its placeholders filled. */
export const filled = ({ text }: Pick<CannedReply, "text">, thread: Thread, company: string | undefined): string =>
  text
    .replaceAll("{{name}}", thread.requester.name)
    .replaceAll("{{number}}", thread.number)
    .replaceAll("{{company}}", company ?? "");

/** The value of a change in the words of its field. */
export type Named = Record<string, Partial<Record<string, string>>>;

export function valueOf({ field }: Pick<Change, "field">, value: unknown, names: Named, nothing: string): string {
  if (value === null || value === undefined) return nothing;
  if (typeof value === "string") return names[field]?.[value] ?? value;
  if (Array.isArray(value)) return value.length === 0 ? nothing : String(value.length);
  if (typeof value === "object" && "name" in value) return String(value.name);
  if (typeof value === "object" && "score" in value) return String(value.score);
  return JSON.stringify(value);
}
