import type { NotificationOf } from "../model.ts";
import { fullWidth } from "./full-width.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { longMoment, phoneSection, salutation, shortMoment } from "./phrases.ts";

type AboutIncident = NotificationOf<"service-incident" | "service-restored">;

const subjectWidth = 30;

/** To each admin of a customer: a service of Microsoft has trouble, or works again (M365-01). */
export function serviceIncident(incident: AboutIncident, context: MailContext): MailContent {
  const { to, incidentId, startedAt, status, path } = incident;
  const service = oneLine(incident.service);
  const isOver = incident.kind === "service-restored";
  const endedAt = isOver ? incident.endedAt : undefined;
  const heading = isOver ? `${service}は復旧しました` : `${service}で障害が発生しています`;
  const lead = isOver
    ? ["Microsoftから復旧の発表がありました。", "動作に変わったことがありましたら、当社までお知らせください。"]
    : [
        "貴社のPCやネットワークの不具合ではありません。",
        "Microsoftが対応しています。復旧しましたら、メールでお知らせします。",
      ];
  return {
    subject: subjectOf(isOver ? "【復旧】" : "【障害】", heading, isOver),
    preheader: lead.join(""),
    greeting: salutation(to),
    heading,
    lead,
    highlight: { label: isOver ? "復旧日時" : "発生日時", value: shortMoment(endedAt ?? startedAt), tone: "plain" },
    facts: [
      { label: "サービス", value: service },
      { label: "状況", value: oneLine(status) },
      { label: "発生日時", value: longMoment(startedAt) },
      ...(endedAt === undefined ? [] : [{ label: "復旧日時", value: longMoment(endedAt) }]),
      { label: "管理番号", value: oneLine(incidentId) },
    ],
    ...(path !== undefined && { button: { text: "状況を確認する", url: `${context.siteUrl}${path}` } }),
    sections: [
      ...(isOver
        ? []
        : [
            {
              title: "この後のお知らせ",
              lines: ["途中の経過は、サポートサイトのお知らせを更新してお伝えします。"],
            },
          ]),
      phoneSection(context),
    ],
    reason: "貴社の管理者として登録されている方に、障害の発生と復旧のときに自動でお送りしています。",
  };
}

function subjectOf(kind: string, heading: string, isOver: boolean): string {
  const full = `${kind}${heading}`;
  return fullWidth(full) <= subjectWidth ? full : `${kind}Microsoftのサービスの${isOver ? "復旧" : "障害"}`;
}
