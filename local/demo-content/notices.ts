import { atInJapan, type Instant, japanDate, Temporal } from "#shared/base/time.ts";
import type { DemoEntry } from "./model.ts";

/** Notices around today: an outage that is over, maintenance to come, and news. */
export function demoNotices(now: Instant): DemoEntry[] {
  const at = (days: number, time: string) =>
    atInJapan(japanDate(now).add({ days }), Temporal.PlainTime.from(time)).toString();
  const outageTold = now.subtract({ hours: 4 * 24 });
  return [
    {
      slug: "phone-desk-extended",
      writtenDaysAgo: 30,
      title: { ja: "緊急電話の受付について", en: "About the emergency phone" },
      body: {
        ja: "パソコンやネットワークがお使いになれないときは、緊急電話をご利用ください。営業日は24時間、受け付けています。対応は営業時間（9:30〜17:30）に行います。",
        en: "When your PC or network does not work at all, call the emergency phone. It is answered around the clock on business days; work begins in business hours (9:30 to 17:30).",
      },
      details: { kind: "notice", category: "general", services: [], isClosed: false },
    },
    {
      slug: "maintenance-my-page",
      writtenDaysAgo: 9,
      title: { ja: "【メンテナンス】マイページの停止について", en: "Maintenance: My Page will be unavailable" },
      body: {
        ja: "下記の時間、マイページをご利用になれません。お問い合わせフォームは、いつもどおりご利用になれます。",
        en: "My Page cannot be used during the time below. The inquiry form works as usual.",
      },
      details: {
        kind: "notice",
        category: "maintenance",
        services: ["マイページ"],
        startsAt: at(12, "22:00"),
        endsAt: at(13, "02:00"),
        isClosed: false,
      },
    },
    {
      slug: "teams-calls-failing",
      writtenDaysAgo: 4,
      title: { ja: "【障害】Teamsの通話がつながりにくい状態です", en: "Incident: calls in Teams may fail" },
      body: {
        ja: "一部のお客様で、Teamsの通話が始まらない、または途中で切れることがありました。現在は復旧しています。",
        en: "For some customers, calls in Teams did not start or were cut off. The service works again.",
      },
      details: {
        kind: "notice",
        category: "incident",
        services: ["Microsoft Teams"],
        startsAt: outageTold.subtract({ minutes: 25 }).round("minute").toString(),
        isClosed: false,
      },
      closed: {
        note: { ja: "復旧を確認しました。", en: "We have seen it work again." },
        endsAt: outageTold.add({ minutes: 160 }).round("minute").toString(),
      },
    },
  ];
}
