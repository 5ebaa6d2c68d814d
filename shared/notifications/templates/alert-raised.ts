import type { NotificationOf } from "../model.ts";
import { requestOf, severities, threatOf } from "./alert-words.ts";
import { fullWidth } from "./full-width.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { listed, oneLine, shortened } from "./one-line.ts";
import { longMoment, phoneSection, salutation, shortMoment } from "./phrases.ts";

type AlertRaised = NotificationOf<"alert-raised">;

const subjectWidth = 30;

/** To each admin, at once: what was found where, what to do now, and when our people begin (DM-14). */
export function alertRaised(alert: AlertRaised, context: MailContext): MailContent {
  const { to, companyName, title, severity, people, detectedAt, handledFrom, link } = alert;
  const devices = alert.devices.map((device) => oneLine(device).split(".")[0] ?? device);
  const { found, means } = threatOf(alert);
  const where = devices.length > 1 ? `${devices[0]}ほか${devices.length - 1}台で` : devices[0] && `${devices[0]}で`;
  const request = requestOf(alert);
  return {
    subject: subjectOf(severity === "high" ? "【緊急】" : "【お知らせ】", where ?? "", found),
    preheader: request.join(""),
    greeting: salutation(to),
    heading: `${where ?? ""}${found}を検知しました`,
    lead: request,
    highlight: { label: "深刻さ", value: severities[severity], tone: severity === "high" ? "critical" : "plain" },
    facts: [
      { label: "お客様", value: `${oneLine(companyName)} 様` },
      { label: "検知日時", value: longMoment(detectedAt) },
      ...(devices.length > 0 ? [{ label: "対象のPC", value: listed(devices, "台") }] : []),
      ...(people.length > 0 ? [{ label: "対象の方", value: listed(people.map(oneLine), "名") }] : []),
      { label: "検知名", value: shortened(oneLine(title), 120) },
    ],
    ...(link && { button: { text: "検知の内容を見る", url: link } }),
    sections: [
      { title: "この検知について", lines: [means] },
      {
        title: "当社の対応",
        lines: [`担当が${shortMoment(handledFrom)}から調べます。分かったことは、このメールの宛先へお知らせします。`],
      },
      phoneSection(context),
    ],
    reason: "貴社の管理者として登録されている方に、検知のたびに自動でお送りしています。",
  };
}

/** The place is named where it fits into what a list of mails shows. */
function subjectOf(kind: string, where: string, found: string): string {
  const full = `${kind}${where}${found}を検知`;
  return fullWidth(full) <= subjectWidth ? full : `${kind}${found}を検知`;
}
