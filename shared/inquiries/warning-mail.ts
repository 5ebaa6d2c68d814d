import { idFrom } from "#shared/base/ids.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import type { Warning } from "./clocks.ts";
import type { Inquiry } from "./model.ts";

const nameOf = ({ target, percent, tells }: Warning) => [target, String(percent ?? tells)];

/** Under what an inquiry remembers that it was warned of. */
export const warningName = (warning: Warning): string => nameOf(warning).join(":");

/** Tells who works on an inquiry that its time runs out, or the lead that it has run out. */
export function warningMail(
  inquiry: Inquiry,
  warning: Warning,
  { company, supportMailbox }: { company: string | undefined; supportMailbox: string },
): OrderedMail {
  const { target, percent, tells, at, dueBy } = warning;
  const assignee = inquiry.assignee && { name: inquiry.assignee.name, address: inquiry.assignee.mail };
  const lead = { address: supportMailbox };
  return {
    id: idFrom("notification", "deadline", inquiry.id, ...nameOf(warning)),
    notification: {
      kind: tells === "lead" ? "deadline-breached" : "deadline-warning",
      to: tells === "lead" ? lead : (assignee ?? lead),
      inquiryId: inquiry.id,
      number: inquiry.number,
      target,
      ...(percent !== undefined && { percent }),
      reachedAt: at.toString(),
      dueBy: dueBy.toString(),
      ...(company !== undefined && { companyName: company }),
      ...(inquiry.assignee && { assigneeName: inquiry.assignee.name }),
    },
  };
}
