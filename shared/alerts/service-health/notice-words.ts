import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { type Draft, NoticeDetails } from "#shared/content/model.ts";
import type { ServiceIncident } from "./model.ts";
import { statuses } from "./status.ts";
import type { KeptPost } from "./store.ts";

type Written = Pick<Draft, "title" | "body" | "note" | "details">;

/** The address of an incident's notice. */
export const slugOf = (id: string): string =>
  `service-${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`.slice(0, 80).replace(/-+$/, "");

/** What readers of the support site are told of an incident: what, where, since when, and what comes next (ADM-03). */
export function noticeOf(incident: ServiceIncident, post: KeptPost | undefined): Written {
  const { words } = statuses[incident.status];
  const at = Temporal.Instant.from(post?.at ?? incident.updatedAt);
  return {
    title: titleOf(incident),
    body: { ja: japanese(incident, post), en: english(incident, post) },
    note: {
      ja: `Microsoftの発表（${dateAndTime(at)}）：${words.ja}`,
      en: `Microsoft, ${dateAndTime(at, "en")}: ${words.en}`,
    },
    details: NoticeDetails.parse({
      kind: "notice",
      category: "incident",
      services: [incident.service],
      startsAt: incident.startedAt,
      ...endOf(incident),
      isClosed: incident.isOver,
    }),
  };
}

/** The end as far as it is known and lies after the beginning. */
export const endOf = ({ isOver, startedAt, endedAt, updatedAt }: ServiceIncident): { endsAt?: string } => {
  const end = endedAt ?? updatedAt;
  return isOver && end > startedAt ? { endsAt: end } : {};
};

function titleOf({ service, classification, isOver }: ServiceIncident): Draft["title"] {
  if (isOver) return { ja: `【復旧】${service}の障害`, en: `Resolved: ${service}` };
  return classification === "advisory"
    ? { ja: `【お知らせ】${service}の動作について`, en: `Advisory: ${service}` }
    : { ja: `【障害】${service}で障害が発生しています`, en: `Incident: ${service}` };
}

function japanese(incident: ServiceIncident, post: KeptPost | undefined): string {
  const { service, feature, isOver, startedAt, endedAt, status, id } = incident;
  return [
    isOver
      ? `「${service}」は復旧しました。ご不便をおかけしました。`
      : `「${service}」をご利用になりにくい状態です。Microsoftの対応を確認し、この記事でお知らせします。`,
    "",
    `- 対象のサービス：${quoted(service)}${feature ? `（${quoted(feature)}）` : ""}`,
    `- 発生日時：${dateAndTime(Temporal.Instant.from(startedAt))}`,
    ...(isOver && endedAt ? [`- 復旧日時：${dateAndTime(Temporal.Instant.from(endedAt))}`] : []),
    `- 状況：${statuses[status].words.ja}`,
    `- Microsoftの管理番号：${quoted(id)}`,
    ...(isOver ? [] : ["- 次のお知らせ：Microsoftから発表があり次第、この記事を更新します"]),
    "",
    "## Microsoftの発表（英語の原文）",
    "",
    ...source(incident, post, (at) => `${dateAndTime(at)}の発表：`),
  ].join("\n");
}

function english(incident: ServiceIncident, post: KeptPost | undefined): string {
  const { service, feature, isOver, startedAt, endedAt, status, id } = incident;
  return [
    isOver
      ? `${quoted(service)} works again. We apologise for the inconvenience.`
      : `${quoted(service)} may not work as usual. We follow Microsoft's work on it and tell of it here.`,
    "",
    `- Service: ${quoted(service)}${feature ? ` (${quoted(feature)})` : ""}`,
    `- Since: ${dateAndTime(Temporal.Instant.from(startedAt), "en")}`,
    ...(isOver && endedAt ? [`- Until: ${dateAndTime(Temporal.Instant.from(endedAt), "en")}`] : []),
    `- Status: ${statuses[status].words.en}`,
    `- Microsoft's number: ${quoted(id)}`,
    ...(isOver ? [] : ["- Next: this page changes as soon as Microsoft tells more"]),
    "",
    "## From Microsoft",
    "",
    ...source(incident, post, (at) => `${dateAndTime(at, "en")}:`),
  ].join("\n");
}

/** Microsoft's own words, told apart from ours. */
const source = (
  { title, impact }: ServiceIncident,
  post: KeptPost | undefined,
  said: (at: Temporal.Instant) => string,
) => [
  ...block([title, ...(impact ? ["", impact] : [])].join("\n")),
  ...(post ? ["", said(Temporal.Instant.from(post.at)), "", ...block(post.text)] : []),
];

const block = (text: string) => text.split("\n").map((line) => `> ${quoted(line)}`.trimEnd());

/** Someone else's words are no Markdown of ours. */
const quoted = (text: string): string => text.replace(/[\\`*_[\]<>#|~&!]/g, "\\$&");
