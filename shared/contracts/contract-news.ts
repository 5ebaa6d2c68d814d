import { idFrom } from "#shared/base/ids.ts";
import { fullDate, fullDateAndTime, fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import { applicationKinds } from "./applications/kinds.ts";
import type { Application, ApplicationEvent } from "./applications/model.ts";
import type { ContractVersion } from "./model.ts";

type Company = { name: string };
type Said = { title: Words; lead: Words };

const dayWords = (day: string): Words => inBoth((language) => fullDate(Temporal.PlainDate.from(day), language));

const said: Readonly<Record<ApplicationEvent["happening"], (application: Application) => Said>> = {
  submitted: ({ dueOn }) => ({
    title: { ja: "お申し込みを受け付けました", en: "We have your application" },
    lead: {
      ja: `内容を確認し、${dayWords(dueOn).ja}までに結果をお知らせします。`,
      en: `We look at it and answer by ${dayWords(dueOn).en}.`,
    },
  }),
  returned: () => ({
    title: { ja: "お申し込みの内容をご確認ください", en: "Please look at your application again" },
    lead: {
      ja: "下記の理由により、お申し込みをお受けできませんでした。内容を修正のうえ、もう一度お送りください。",
      en: "We could not accept it, for the reasons given here. Mend it and send it again.",
    },
  }),
  withdrawn: () => ({
    title: { ja: "お申し込みの取り下げを承りました", en: "Your application is withdrawn" },
    lead: {
      ja: "このお申し込みの手続きは行いません。あらためてお申し込みいただけます。",
      en: "Nothing will be done about it. You can apply again at any time.",
    },
  }),
  accepted: ({ content }) => ({
    title: { ja: "お申し込みを承りました", en: "Your application is accepted" },
    lead: {
      ja: `${dayWords(content.desiredOn).ja}付けで手続きいたします。ご契約の内容は、マイページでご確認いただけます。`,
      en: `It holds as of ${dayWords(content.desiredOn).en}. What was agreed is in My Page.`,
    },
  }),
};

/** What has become of an application, to the company's admins; what an operator's decision says stands in it. */
export function applicationNews({ name }: Company, application: Application, event: ApplicationEvent): Announcement {
  const { tenant, id, content } = application;
  const kind = applicationKinds[content.kind].title;
  const { title, lead } = said[event.happening](application);
  const reasons = event.returned?.reasons.slice(0, 3) ?? [];
  return {
    id: idFrom("notification", "application", id, String(event.version)),
    audience: { to: "admins", tenant },
    kind: "contract-news",
    at: event.at,
    title,
    ...(event.happening === "returned" && { tone: "decision" as const }),
    lead,
    facts: [
      { label: { ja: "お申し込み", en: "Application" }, value: kind },
      { label: { ja: "希望日", en: "Desired day" }, value: dateOf(content.desiredOn) },
      forWhom(name),
      { label: { ja: "日時", en: "At" }, value: momentOf(event.at) },
    ],
    ...(reasons.length > 0 && {
      details: reasons.map(({ detail }, index) => ({
        title: { ja: `理由${index + 1}`, en: `Reason ${index + 1}` },
        text: { ja: shortened(detail, 300), en: shortened(detail, 300) },
      })),
    }),
    href: `/mypage/contract/applications/${id}`,
  };
}

/** What we have written into the contract ourselves: its end, or what was agreed otherwise (TERM-18, TERM-19). */
export function contractNews({ name }: Company, version: ContractVersion): Announcement {
  const { tenant, ending, effectiveOn, recordedAt, reason } = version;
  const isEnding = ending !== undefined && ending.kind !== "customer-notice";
  return {
    id: idFrom("notification", "contract", tenant, String(version.version)),
    audience: { to: "admins", tenant },
    kind: "contract-news",
    at: recordedAt,
    title: isEnding
      ? { ja: "ご契約終了のお知らせ", en: "Your contract ends" }
      : { ja: "ご契約の内容を更新しました", en: "Your contract has changed" },
    ...(isEnding && { tone: "decision" as const }),
    lead: isEnding
      ? {
          ja: `${dayWords(ending.on).ja}をもって、ご契約を終了いたします。理由は下記のとおりです。`,
          en: `Your contract ends on ${dayWords(ending.on).en}, for the reason given here.`,
        }
      : {
          ja: `${dayWords(effectiveOn).ja}からの内容です。マイページでご確認ください。`,
          en: `It holds from ${dayWords(effectiveOn).en}. My Page shows what was agreed.`,
        },
    facts: [
      { label: { ja: "適用日", en: "From" }, value: dateOf(isEnding ? ending.on : effectiveOn) },
      { label: { ja: "理由", en: "Reason" }, value: shortened(isEnding ? ending.reason : reason, 300) },
      forWhom(name),
      { label: { ja: "日時", en: "At" }, value: momentOf(recordedAt) },
    ],
    href: "/mypage/contract",
  };
}

const dateOf = (day: string) => inBoth((language) => fullDateWithWeekday(Temporal.PlainDate.from(day), language));
const momentOf = (at: string) => inBoth((language) => fullDateAndTime(Temporal.Instant.from(at), language));
const forWhom = (name: string) => ({
  label: { ja: "対象", en: "For" },
  value: { ja: `${shortened(name, 200)} 様`, en: shortened(name, 200) },
});
