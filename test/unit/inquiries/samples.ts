import { Temporal } from "#shared/base/time.ts";
import type { Change, Entry } from "#shared/inquiries/history.ts";
import type { Inquiry, InquiryState } from "#shared/inquiries/model.ts";

const id = "inq_01JD0000000000000000000000";

/** A wall-clock time in Japan as the moment it is. */
export const inJst = (moment: string): string =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime("Asia/Tokyo").toInstant().toString();

export const anInquiry = (given: Partial<Inquiry> = {}): Inquiry => ({
  id,
  receivedAt: "2026-11-20T07:00:00Z",
  requester: { name: "例示 太郎", mail: "taro@sample-shoji.example" },
  subject: "印刷できません",
  description: "3階の複合機から紙が出ません。",
  channel: "form",
  impact: "degraded",
  isConfidential: false,
  attachments: [],
  number: "T-2026-000482",
  version: 1,
  state: "new",
  stateSince: "2026-11-20T07:00:00Z",
  category: "general",
  priority: "normal",
  assignee: null,
  watchers: [],
  links: [],
  mergedInto: null,
  firstReplyBy: "2026-11-25T08:30:00Z",
  calledBackAt: null,
  satisfaction: null,
  ...given,
});

type Step = { at: string; to?: InquiryState; reply?: "public" | "internal"; calledBack?: true };

/** A history in which an operator does one thing after the other. */
export function entriesOf(steps: readonly Step[]): Entry[] {
  let state: InquiryState = "new";
  return steps.map(({ at, to, reply, calledBack }, index) => {
    const changes: Change[] = [
      ...(to ? [{ field: "state" as const, from: state, to }] : []),
      ...(calledBack ? [{ field: "calledBackAt" as const, from: null, to: inJst(at) }] : []),
    ];
    state = to ?? state;
    return {
      inquiry: id,
      version: index + 2,
      at: inJst(at),
      by: { role: "operator", name: "応対 涼" },
      changes,
      ...(reply && { message: { visibility: reply, side: "support", text: "回答です。", attachments: [] } }),
    };
  });
}
