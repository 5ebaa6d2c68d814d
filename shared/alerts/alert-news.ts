import { idFrom } from "#shared/base/ids.ts";
import { dateAndTime, fullDateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { listed, oneLine, shortened } from "#shared/notifications/templates/one-line.ts";
import { fittingTitle } from "#shared/notifications/templates/subject.ts";
import { requestOf, severities, threatOf } from "./alert-words.ts";
import type { AlertCase } from "./dedupe.ts";
import type { Alert, Severity } from "./model.ts";

/** When it is told, and when our people begin to look at it. */
type When = { at: Instant; handledFrom: Instant };

type Customer = { name: string };

/** What a grave alert, or one of a severity that we cannot read, comes as: it passes quiet hours (DM-14). */
const kindOf = (severity: Severity): Kind =>
  severity === "high" || severity === "unknown" ? "alert-raised" : "alert-minor";

/** An alert for the customer's admins and for our desk; each time that it begins is told once (DM-14). */
export const alertNews = (one: AlertCase, customer: Customer, when: When): Announcement[] => [
  forAdmins(one, customer, when),
  forDesk(one, customer, when),
];

/** What was found where, what to do now, and when our people begin. */
function forAdmins(one: AlertCase, customer: Customer, { at, handledFrom }: When): Announcement {
  const { alert } = one;
  const kind = kindOf(alert.severity);
  const { means } = threatOf(alert);
  return {
    id: idOfOpening(one),
    audience: { to: "admins", tenant: alert.tenant },
    kind,
    at: at.toString(),
    title: inBoth((language) => (language === "ja" ? `${foundWhere(alert, "ja")}しました` : foundWhere(alert, "en"))),
    subject: inBoth((language) => fittingTitle(kind, language, [foundWhere(alert, language), found(alert, language)])),
    lead: requestOf(alert),
    facts: [
      { label: { ja: "深刻さ", en: "Severity" }, value: severities[alert.severity] },
      { label: { ja: "お客様", en: "Company" }, value: inBoth((language) => companyName(customer, language)) },
      ...factsOf(alert),
    ],
    details: [
      { title: { ja: "この検知について", en: "About this alert" }, text: means },
      {
        title: { ja: "当社の対応", en: "What we do" },
        text: {
          ja: `担当が${dateAndTime(handledFrom)}から調べます。分かったことは、このメールの宛先へお知らせします。`,
          en: `We begin to look into it on ${dateAndTime(handledFrom, "en")}, and tell you what we find.`,
        },
      },
    ],
    ...(alert.link !== undefined && { href: alert.link }),
  };
}

/** The same for those who handle it; the inquiry that it opens has a mail of its own. */
function forDesk(one: AlertCase, customer: Customer, { at }: When): Announcement {
  const { alert } = one;
  return {
    id: idOfOpening(one, "desk"),
    audience: { to: "operators" },
    kind: kindOf(alert.severity),
    at: at.toString(),
    title: inBoth((language) =>
      shortened(`${oneLine(customer.name)}${language === "ja" ? "：" : ": "}${foundWhere(alert, language)}`, 120),
    ),
    facts: [{ label: { ja: "深刻さ", en: "Severity" }, value: severities[alert.severity] }, ...factsOf(alert)],
    href: `/operator/alerts/${alert.tenant}/${encodeURIComponent(alert.id)}`,
  };
}

const idOfOpening = ({ alert, openings }: AlertCase, ...reader: string[]) =>
  idFrom("notification", "alert-raised", alert.tenant, alert.id, String(openings), ...reader);

const companyName = ({ name }: Customer, language: Language) =>
  shortened(oneLine(name), 200) + (language === "ja" ? " 様" : "");

const found = (alert: Alert, language: Language): string =>
  language === "ja" ? `${threatOf(alert).found.ja}を検知` : threatOf(alert).found.en;

function foundWhere(alert: Alert, language: Language): string {
  const [first, ...others] = devicesOf(alert);
  if (first === undefined) return found(alert, language);
  const more = others.length;
  return language === "ja"
    ? `${first}${more > 0 ? `ほか${more}台` : ""}で${found(alert, "ja")}`
    : `${found(alert, "en")} on ${first}${more > 0 ? ` and ${more} more` : ""}`;
}

/** PCs by the names on their labels, without the domain. */
const devicesOf = ({ devices }: Alert): string[] => named(devices.map((device) => device.split(".")[0] ?? device));

const named = (names: readonly string[]): string[] =>
  names.map((name) => shortened(oneLine(name), 50)).filter((name) => name !== "");

function factsOf(alert: Alert): Announcement["facts"] {
  const detectedAt = Temporal.Instant.from(alert.createdAt);
  const [devices, people] = [devicesOf(alert), named(alert.people)];
  return [
    {
      label: { ja: "検知日時", en: "Detected at" },
      value: inBoth((language) => fullDateAndTime(detectedAt, language)),
    },
    ...(devices.length > 0 ? [{ label: { ja: "対象のPC", en: "Devices" }, value: listing(devices, "台") }] : []),
    ...(people.length > 0 ? [{ label: { ja: "対象の方", en: "People" }, value: listing(people, "名") }] : []),
    { label: { ja: "検知名", en: "Alert" }, value: shortened(oneLine(alert.title), 120) || alert.source },
  ];
}

const listing = (items: readonly string[], counter: string) => ({
  ja: listed(items, counter),
  en: items.slice(0, 5).join(", ") + (items.length > 5 ? ` and ${items.length - 5} more` : ""),
});
