import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import { fittingTitle } from "#shared/notifications/templates/subject.ts";
import { crossing, type QuotaLevel, type QuotaThresholds } from "./quota-levels.ts";
import type { QuotaSubject } from "./quota-subjects.ts";

type Levels = Readonly<Record<string, QuotaLevel>>;
export type Crossed = QuotaSubject & { level: QuotaLevel };

/** What has crossed a threshold since the last time, and what counts as told from now on. */
export function crossings(
  told: Levels,
  subjects: readonly QuotaSubject[],
  thresholds: QuotaThresholds,
): { crossed: Crossed[]; told: Levels } {
  const crossed: Crossed[] = [];
  const after: Record<string, QuotaLevel> = { ...told };
  for (const subject of subjects) {
    const before = told[subject.key];
    const next = crossing(before && { level: before }, subject.usedBytes, subject.limitBytes, thresholds);
    if (next.tell) crossed.push({ ...subject, level: next.told.level });
    if (next.told.level === "calm") delete after[subject.key];
    else after[subject.key] = next.told.level;
  }
  return { crossed, told: after };
}

const mostListed = 10;
const gigabyte = 1_073_741_824;

const size = (bytes: number) => `${(bytes / gigabyte).toLocaleString("en", { maximumFractionDigits: 1 })} GB`;
const share = ({ usedBytes, limitBytes }: QuotaSubject) => `${((usedBytes / limitBytes) * 100).toFixed(1)}%`;

const fullest = (crossed: readonly Crossed[]) =>
  crossed.toSorted((a, b) => b.usedBytes / b.limitBytes - a.usedBytes / a.limitBytes);

const counted = ({ length }: readonly Crossed[]): Words => ({
  ja: `容量が不足してきました（${length}件）`,
  en: `Space is running out (${length})`,
});

/** What has become short by its name, where it is one thing. */
function titleOf(crossed: readonly Crossed[]): Words {
  const [first, ...others] = crossed;
  return first && others.length === 0
    ? {
        ja: `${shortened(first.name.ja, 90)}の容量が不足してきました`,
        en: `${shortened(first.name.en, 90)} is running out of space`,
      }
    : counted(crossed);
}

/** One announcement a day of all that has become short, the fullest first. */
export function quotaNews(tenant: TenantId, day: string, at: string, crossed: readonly Crossed[]): Announcement {
  const listed = fullest(crossed).slice(0, mostListed);
  const more = crossed.length - listed.length;
  const title = titleOf(crossed);
  return {
    id: idFrom("notification", "quota-crossed", tenant, day),
    audience: { to: "admins", tenant },
    kind: "quota-crossed",
    at,
    title,
    subject: inBoth((language) =>
      fittingTitle("quota-crossed", language, [title[language], counted(crossed)[language]]),
    ),
    lead: {
      ja: "上限に達すると、ファイルの保存やメールの送受信ができなくなります。不要なファイルの削除、または容量の追加をご検討ください。",
      en: "At the limit, files can no longer be saved and mail no longer goes through. Please consider deleting what is not needed, or adding space.",
    },
    facts: [
      ...listed.map((subject) => ({
        label: { ja: `使用率${share(subject)}`, en: `${share(subject)} used` },
        value: {
          ja: `${subject.name.ja}（${size(subject.limitBytes)}中${size(subject.usedBytes)}）`.slice(0, 300),
          en: `${subject.name.en} (${size(subject.usedBytes)} of ${size(subject.limitBytes)})`.slice(0, 300),
        },
      })),
      ...(more > 0
        ? [
            {
              label: { ja: "ほか", en: "More" },
              value: { ja: `${more}件（マイページでご覧いただけます）`, en: `${more} in My Page` },
            },
          ]
        : []),
      {
        label: { ja: "確認日時", en: "Checked at" },
        value: inBoth((language) => dateAndTime(Temporal.Instant.from(at), language)),
      },
    ],
    details: [
      {
        title: { ja: "容量を追加するとき", en: "To add space" },
        text: {
          ja: "ご希望の内容を、このメールへのご返信でお知らせください。当社で手配します。",
          en: "Reply to this mail and tell us what you prefer. We arrange it.",
        },
      },
    ],
    href: "/mypage/storage",
  };
}
