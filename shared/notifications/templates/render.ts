import type { Notification, NotificationKind, NotificationOf } from "../model.ts";
import { alertRaised } from "./alert-raised.ts";
import { callReceived } from "./call-received.ts";
import { deadlineMail } from "./deadline-mail.ts";
import { deskNotice } from "./desk-notice.ts";
import { mailHtml } from "./html.tsx";
import { inquiryAcknowledged } from "./inquiry-acknowledged.ts";
import { inquiryAnswer } from "./inquiry-answer.ts";
import { inquiryReceived } from "./inquiry-received.ts";
import { intakeHeld } from "./intake-held.ts";
import { licenceReportReady } from "./licence-report-ready.ts";
import type { Mail, MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { plainText } from "./plain-text.ts";
import { priceChange } from "./price-change.ts";
import { serviceIncident } from "./service-incident.ts";
import { tipMissing } from "./tip-missing.ts";

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
  "alert-raised": alertRaised,
  "service-incident": serviceIncident,
  "service-restored": serviceIncident,
  "licence-report-ready": licenceReportReady,
  "price-change": priceChange,
  "tip-missing": tipMissing,
};

/** A notification as the mail that carries it. */
export function renderMail(notification: Notification, context: MailContext): Mail {
  const content = contentOf(notification, context);
  const { name, address } = notification.to;
  return {
    subject: content.subject,
    html: mailHtml(content, context),
    text: plainText(content, context),
    to: [{ address, ...(name !== undefined && { name: oneLine(name) }) }],
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "X-Notification-Kind": notification.kind,
    },
    thread: "thread" in notification ? notification.thread : [],
  };
}

function contentOf<Kind extends NotificationKind>(
  notification: NotificationOf<Kind>,
  context: MailContext,
): MailContent {
  const kind: Kind = notification.kind;
  return templates[kind](notification, context);
}
