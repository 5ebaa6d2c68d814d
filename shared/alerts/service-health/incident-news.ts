import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { dateAndTime, fullDateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { oneLine, shortened } from "#shared/notifications/templates/one-line.ts";
import { fittingTitle } from "#shared/notifications/templates/subject.ts";
import type { ServiceIncident } from "./model.ts";
import { slugOf } from "./notice-words.ts";
import { statuses } from "./status.ts";

/** One state of an incident that people are told of, when, and whether its notice is out. */
type Told = { incident: ServiceIncident; at: string; isPublished: boolean };

/**
 * That a service of Microsoft does not work as it should, or works again (M365-01): for the admins of one customer, and for
 * our desk, which hears of it once however many customers are affected.
 */
export const incidentNews = (tenant: TenantId, told: Told): Announcement[] => [
  {
    ...newsOf(told, "admins"),
    id: idFrom("notification", kindOf(told), told.incident.id, tenant),
    audience: { to: "admins", tenant },
  },
  {
    ...newsOf(told, "desk"),
    id: idFrom("notification", kindOf(told), told.incident.id, "desk"),
    audience: { to: "operators" },
  },
];

const kindOf = ({ incident }: Told) => (incident.isOver ? "service-restored" : "service-incident");

type Saying = { lead: Words; details?: Announcement["details"] };

const sayings: Readonly<Record<ReturnType<typeof kindOf>, Record<"admins" | "desk", Saying>>> = {
  "service-incident": {
    admins: {
      lead: {
        ja: "貴社のPCやネットワークの不具合ではありません。Microsoftが対応しています。復旧しましたらお知らせします。",
        en: "Your PCs and your network are not the cause. Microsoft is working on it; we tell you when it works again.",
      },
      details: [
        {
          title: { ja: "この後のお知らせ", en: "What comes next" },
          text: {
            ja: "途中の経過は、サポートサイトのお知らせを更新してお伝えします。",
            en: "The notice on our support site changes as soon as Microsoft tells more.",
          },
        },
      ],
    },
    desk: {
      lead: {
        ja: "影響のあるお客様の管理者には自動でお知らせしています。",
        en: "The admins of the affected customers are told automatically.",
      },
    },
  },
  "service-restored": {
    admins: {
      lead: {
        ja: "Microsoftから復旧の発表がありました。動作に変わったことがありましたら、当社までお知らせください。",
        en: "Microsoft says that it works again. Please tell us if anything still behaves unusually.",
      },
    },
    desk: {
      lead: {
        ja: "障害をお知らせしたお客様の管理者には自動でお知らせしています。",
        en: "The admins who were told of the incident are told automatically.",
      },
    },
  },
};

function newsOf(told: Told, reader: "admins" | "desk"): Omit<Announcement, "id" | "audience"> {
  const { incident, at, isPublished } = told;
  const kind = kindOf(told);
  const service = shortened(oneLine(incident.service), 60);
  const title: Words = incident.isOver
    ? { ja: `${service}は復旧しました`, en: `${service} works again` }
    : { ja: `${service}で障害が発生しています`, en: `${service} does not work as usual` };
  const short: Words = incident.isOver
    ? { ja: "Microsoftのサービスの復旧", en: "A service works again" }
    : { ja: "Microsoftのサービスの障害", en: "A service has an incident" };
  const startedAt = Temporal.Instant.from(incident.startedAt);
  const endedAt = incident.isOver ? Temporal.Instant.from(incident.endedAt ?? incident.updatedAt) : undefined;
  return {
    kind,
    at,
    title,
    subject: inBoth((language) => fittingTitle(kind, language, [title[language], short[language]])),
    ...sayings[kind][reader],
    facts: [
      endedAt
        ? { label: { ja: "復旧日時", en: "Works again since" }, value: inBoth((lang) => dateAndTime(endedAt, lang)) }
        : { label: { ja: "発生日時", en: "Since" }, value: inBoth((lang) => dateAndTime(startedAt, lang)) },
      { label: { ja: "サービス", en: "Service" }, value: service },
      { label: { ja: "状況", en: "Status" }, value: statuses[incident.status].words },
      ...(endedAt
        ? [{ label: { ja: "発生日時", en: "Began at" }, value: inBoth((lang) => fullDateAndTime(startedAt, lang)) }]
        : []),
      { label: { ja: "管理番号", en: "Issue ID" }, value: shortened(oneLine(incident.id), 100) },
    ],
    ...(isPublished && { href: `/notices/${slugOf(incident.id)}` }),
  };
}
