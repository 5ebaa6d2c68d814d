import { narrowedTo } from "#web/parts/data-table/narrowed-to.ts";
import { count, dayAndTime, monthOf, size, yen } from "#web/words/dates.ts";
import { both } from "#web/words/language.ts";
import type { Decision } from "./decisions.ts";

type Said = { title: string; text: string; action: string; to: string };
type Of<Kind extends Decision["kind"]> = Extract<Decision, { kind: Kind }>;
type Saying = { [Kind in Decision["kind"]]: (one: Of<Kind>) => Said };

const outOfSupport = `/mypage/updates${narrowedTo({ Updates: "Out of support" })}`;

const list = (names: readonly string[]) => names.slice(0, 3).join("、");

/** Each decision in words: what is asked, what stands behind it, and where it is taken. */
export const sayings = both<Saying>(
  {
    alert: ({ id, title, where, at }) => ({
      title: `緊急の検知「${title}」のご確認`,
      text: `${where.length > 0 ? `${list(where)}。` : ""}${dayAndTime(at, "ja")}に検知しました。心当たりの有無を担当にお知らせください。`,
      action: "検知の内容を見る",
      to: `/mypage/alerts/${encodeURIComponent(id)}`,
    }),
    approve: ({ id, title, headline }) => ({
      title: `「${title.ja}」の承認が必要です`,
      text: `${headline}。承認をいただくまで、当社は作業を始めません。`,
      action: "承認の内容を見る",
      to: `/mypage/requests/${id}`,
    }),
    reply: ({ id, subject, since }) => ({
      title: `「${subject}」にご返信をお願いします`,
      text: `${dayAndTime(since, "ja")}に担当からお尋ねしました。ご返信をいただいてから対応を続けます。`,
      action: "返信する",
      to: `/mypage/inquiries/${id}`,
    }),
    pay: ({ month, openYen }) => ({
      title: `${monthOf(month, "ja")}分の請求書のお支払い`,
      text: `ご入金を確認できていない金額は${yen(openYen)}（税込）です。行き違いの場合はご容赦ください。`,
      action: "請求書を見る",
      to: "/mypage/invoices",
    }),
    storage: ({ percent, usedBytes, critical, by }) => ({
      title: "SharePointの容量を追加するか、サイトを整理するか",
      text: `使用率${percent.toFixed(1)}%（${size(usedBytes)}）。${
        by === undefined ? `${critical}%を超えています。` : `このまま増えると、この日に${critical}%に達する見込みです。`
      }`,
      action: "選択肢を見る",
      to: "/mypage/storage",
    }),
    windows: ({ names }) => ({
      title: `サポートが終了したWindows ${count(names.length)}台の更新`,
      text: `${list(names)}${names.length > 3 ? "など" : ""}。セキュリティの更新が届かない状態です。`,
      action: "端末を見る",
      to: outOfSupport,
    }),
    savings: ({ licences, monthlyYen, days }) => ({
      title: `使われていない${count(licences)}ライセンスを減らすか`,
      text: `${days}日以上サインインがありません。${monthlyYen > 0 ? `減らすと月${yen(monthlyYen)}（税抜）の削減です。` : ""}`,
      action: "選択肢を見る",
      to: "/mypage/savings",
    }),
  },
  {
    alert: ({ id, title, where, at }) => ({
      title: `Urgent alert: ${title}`,
      text: `${where.length > 0 ? `${where.slice(0, 3).join(", ")}. ` : ""}Detected on ${dayAndTime(at, "en")}. Please tell our staff whether you know of it.`,
      action: "See the alert",
      to: `/mypage/alerts/${encodeURIComponent(id)}`,
    }),
    approve: ({ id, title, headline }) => ({
      title: `${title.en} needs your approval`,
      text: `${headline}. We begin when you have approved it.`,
      action: "See what to approve",
      to: `/mypage/requests/${id}`,
    }),
    reply: ({ id, subject, since }) => ({
      title: `Please reply to “${subject}”`,
      text: `Our staff asked you on ${dayAndTime(since, "en")}, and go on when you have replied.`,
      action: "Reply",
      to: `/mypage/inquiries/${id}`,
    }),
    pay: ({ month, openYen }) => ({
      title: `Payment of the invoice for ${monthOf(month, "en")}`,
      text: `${yen(openYen)} (with tax) have not arrived yet. If you have just paid, nothing is left to do.`,
      action: "See the invoice",
      to: "/mypage/invoices",
    }),
    storage: ({ percent, usedBytes, critical, by }) => ({
      title: "Add SharePoint storage, or tidy up sites",
      text: `${percent.toFixed(1)}% is used (${size(usedBytes)}). ${
        by === undefined
          ? `That is over ${critical}%.`
          : `If it goes on like this, ${critical}% is reached on this day.`
      }`,
      action: "See the choices",
      to: "/mypage/storage",
    }),
    windows: ({ names }) => ({
      title:
        names.length === 1
          ? "One PC runs a Windows that is out of support"
          : `${names.length} PCs run a Windows that is out of support`,
      text: `${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""}: they get no security updates.`,
      action: "See the PCs",
      to: outOfSupport,
    }),
    savings: ({ licences, monthlyYen, days }) => ({
      title: `Give back ${count(licences)} licences that nobody uses`,
      text: `Nobody has signed in with them for ${days} days. ${
        monthlyYen > 0 ? `Without them you save ${yen(monthlyYen)} a month, without tax.` : ""
      }`,
      action: "See the choices",
      to: "/mypage/savings",
    }),
  },
);

export const say = (saying: Saying, one: Decision): Said => (saying[one.kind] as (decision: Decision) => Said)(one);
