import { idFrom } from "#shared/base/ids.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import { orderIn } from "./mails.ts";
import type { Inquiry } from "./model.ts";

/** Tells our own support of a new inquiry; of a call with the time by which its caller is called back (SUP-06). */
export function noticeOf(inquiry: Inquiry, supportMailbox: string, companyName: string | undefined): OrderedMail {
  const { call, callBackBy } = inquiry;
  const told = {
    to: { address: supportMailbox },
    inquiryId: inquiry.id,
    number: inquiry.number,
    ...(companyName && { companyName }),
    receivedAt: inquiry.receivedAt,
  };
  return {
    id: idFrom("notification", "inquiry-received", inquiry.id),
    notification:
      call && callBackBy
        ? {
            ...told,
            kind: "call-received",
            callBackBy,
            outsideWindow: call.outsideWindow,
            callerEnding: call.from && call.from.slice(-4),
          }
        : {
            ...told,
            kind: "inquiry-received",
            impact: inquiry.impact,
            firstReplyBy: inquiry.firstReplyBy,
            ...orderIn(inquiry),
          },
  };
}
