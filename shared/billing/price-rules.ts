import { fullDate } from "#shared/base/japanese-dates.ts";
import type { FieldFault, Said } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { noticeDays } from "#shared/calendar/notices.ts";
import type { PriceNotice } from "#shared/content/price-notice.ts";
import { Service } from "#shared/contracts/model.ts";
import { type PriceBook, type Prices, serviceNames, type Tier } from "./price-book.ts";

type Known = { book: PriceBook; notice: PriceNotice | undefined; today: string };

/** Why prices cannot be put into the book: they contradict themselves, or it is too late for them (BIL-12). */
export const priceFaults = (prices: Prices, known: Known): FieldFault[] => [
  ...serviceFaults(prices),
  ...prices.items.flatMap(({ tiers }, index) => tierFaults(tiers, `#/items/${index}/tiers`)),
  ...oneOffFaults(prices),
  ...dayFaults(prices, known),
];

function serviceFaults({ items }: Prices): FieldFault[] {
  const given = items.map(({ service }) => service);
  const missing = Service.options.filter((service) => !given.includes(service));
  const twice = given.flatMap((service, index) => (given.indexOf(service) < index ? [{ service, index }] : []));
  return [
    ...missing.map((service) => ({ pointer: "#/items", detail: noPrices(service) })),
    ...twice.map(({ service, index }) => ({
      pointer: `#/items/${index}/service`,
      detail: twiceHere(serviceNames[service]),
    })),
  ];
}

/** From the first tier to the last every quantity has one price. */
export function tierFaults(tiers: readonly Tier[], at: string): FieldFault[] {
  return tiers.flatMap(({ minQuantity, maxQuantity }, index) => {
    const before = tiers[index - 1];
    const faults: FieldFault[] = [];
    if (maxQuantity !== null && maxQuantity < minQuantity)
      faults.push({ pointer: `${at}/${index}/maxQuantity`, detail: endOf(minQuantity) });
    if (before?.maxQuantity === null) faults.push({ pointer: `${at}/${index - 1}/maxQuantity`, detail: onlyLastOpen });
    else if (before && minQuantity !== before.maxQuantity + 1)
      faults.push({
        pointer: `${at}/${index}/minQuantity`,
        detail: beginAfter(before.maxQuantity),
      });
    return faults;
  });
}

const oneOffFaults = ({ oneOff }: Prices): FieldFault[] =>
  oneOff.flatMap(({ code }, index) =>
    oneOff.findIndex((other) => other.code === code) < index
      ? [{ pointer: `#/oneOff/${index}/code`, detail: twiceHere({ ja: code, en: code }) }]
      : [],
  );

/** A day that cannot be is refused alone: what a notice says about it does not matter then. */
function dayFaults({ effectiveFrom }: Prices, { book, notice, today }: Known): FieldFault[] {
  const dayRefused = refusedAt("#/effectiveFrom");
  if (!effectiveFrom.endsWith("-01")) return dayRefused(onTheFirst);
  if (effectiveFrom <= today) return dayRefused(hasBegun);
  const other = book.versions.find((one) => !one.withdrawn && one.effectiveFrom === effectiveFrom);
  if (other) return dayRefused(beginsThen(other.version));
  return noticeFaults(effectiveFrom, notice);
}

function noticeFaults(effectiveFrom: string, notice: PriceNotice | undefined): FieldFault[] {
  const noticeRefused = refusedAt("#/notice");
  const latestOn = noticeDays(japan, "price-change", Temporal.PlainDate.from(effectiveFrom)).latestOn.toString();
  if (!notice) return noticeRefused(noNotice(latestOn));
  if (notice.effectiveOn !== effectiveFrom) return noticeRefused(otherDay(notice.effectiveOn, effectiveFrom));
  const told = postedOn(notice);
  if (told <= latestOn) return [];
  return noticeRefused(tooLate(told, latestOn));
}

const refusedAt =
  (pointer: string) =>
  (detail: Said): FieldFault[] => [{ pointer, detail }];

/** The day on which customers were told. */
export const postedOn = ({ toldAt }: PriceNotice): string => japanDate(Temporal.Instant.from(toldAt)).toString();

const noPrices = (service: Service): Said => ({
  ja: `「${serviceNames[service].ja}」の単価がありません。`,
  en: `“${serviceNames[service].en}” has no prices.`,
});
const twiceHere = (name: Said): Said => ({
  ja: `「${name.ja}」が重複しています。1つにしてください。`,
  en: `“${name.en}” stands here twice.`,
});
const endOf = (minQuantity: number): Said => ({
  ja: `${minQuantity}以上を入力するか、空欄（上限なし）にしてください。`,
  en: `Write ${minQuantity} or more, or null.`,
});
const onlyLastOpen: Said = {
  ja: "上限なしにできるのは最後の区分だけです。",
  en: "Only the last tier may be without an end.",
};
const beginAfter = (maxQuantity: number): Said => ({
  ja: `前の区分は${maxQuantity}までです。${maxQuantity + 1}から始めてください。`,
  en: `The tier before ends with ${maxQuantity}: begin with ${maxQuantity + 1}.`,
});
const onTheFirst: Said = {
  ja: "単価を変えられるのは月の1日からです。",
  en: "Prices change on the first day of a month.",
};
const hasBegun: Said = {
  ja: "この月はすでに始まっています。これから始まる月の1日を入力してください。",
  en: "This month has begun. Prices change from a month that has not.",
};
const beginsThen = (version: number): Said => ({
  ja: `第${version}版がこの日に始まります。先に取り下げてください。`,
  en: `Version ${version} begins on this day. Withdraw it first.`,
});
const inJapanese = (day: string) => fullDate(Temporal.PlainDate.from(day));

const noNotice = (latestOn: string): Said => ({
  ja: `この料金改定のお知らせは公開されていません。${inJapanese(latestOn)}までに公開が必要です。`,
  en: `There is no such notice of a price change on the site. It has to be out by ${latestOn}.`,
});
const otherDay = (effectiveOn: string, wanted: string): Said => ({
  ja: `このお知らせは${inJapanese(effectiveOn)}からの改定についてのもので、${inJapanese(wanted)}からではありません。`,
  en: `This notice is about ${effectiveOn}, not about ${wanted}.`,
});
const tooLate = (told: string, latestOn: string): Said => ({
  ja: `このお知らせの公開日は${inJapanese(told)}です。2か月前の${inJapanese(latestOn)}までに公開が必要です。`,
  en: `This notice came out on ${told}, two months before is ${latestOn}.`,
});
