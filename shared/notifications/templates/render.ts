import type { Notification, NotificationKind, NotificationOf } from "../model.ts";
import { callReceived } from "./call-received.ts";
import { deadlineMail } from "./deadline-mail.ts";
import { deskNotice } from "./desk-notice.ts";
import { inquiryAcknowledged } from "./inquiry-acknowledged.ts";
import { inquiryAnswer } from "./inquiry-answer.ts";
import { inquiryReceived } from "./inquiry-received.ts";
import { intakeHeld } from "./intake-held.ts";
import type { Mail, MailContent, MailContext } from "./mail.ts";
import { writeMail } from "./write-mail.ts";

/** What each kind of notification says. */
const templates: {
  [Kind in NotificationKind]: (notification: NotificationOf<Kind>, context: MailContext) => MailContent;
} = {
  "inquiry-acknowledged": inquiryAcknowledged,
  "inquiry-received": inquiryReceived,
  "call-received": callReceived,
  "inquiry-replied": inquiryAnswer,
  "inquiry-resolved": inquiryAnswer,
  "deadline-warning": deadlineMail,
  "deadline-breached": deadlineMail,
  "inquiry-answered": deskNotice,
  "inquiry-assigned": deskNotice,
  "intake-held": intakeHeld,
};

/** A notification as the mail that carries it. */
export const renderMail = (notification: Notification, context: MailContext): Mail =>
  writeMail(contentOf(notification, context), context, {
    to: notification.to,
    kind: notification.kind,
    ...("thread" in notification && { thread: notification.thread }),
  });

function contentOf<Kind extends NotificationKind>(
  notification: NotificationOf<Kind>,
  context: MailContext,
): MailContent {
  const kind: Kind = notification.kind;
  return templates[kind](notification, context);
}
