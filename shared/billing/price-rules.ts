import type { FieldError } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { noticeDays } from "#shared/calendar/notices.ts";
import type { PriceNotice } from "#shared/content/price-notice.ts";
import { Service } from "#shared/contracts/model.ts";
import type { PriceBook, Prices, Tier } from "./price-book.ts";

const serviceNames: Record<Service, string> = { basic: "基本サービス", option: "オプション" };

type Known = { book: PriceBook; notice: PriceNotice | undefined; today: string };

/** Why prices cannot be put into the book: they contradict themselves, or it is too late for them (BIL-12). */
export const priceFaults = (prices: Prices, known: Known): FieldError[] => [
  ...serviceFaults(prices),
  ...prices.items.flatMap(({ tiers }, index) => tierFaults(tiers, `#/items/${index}/tiers`)),
  ...oneOffFaults(prices),
  ...dayFaults(prices, known),
];

function serviceFaults({ items }: Prices): FieldError[] {
  const given = items.map(({ service }) => service);
  const missing = Service.options.filter((service) => !given.includes(service));
  const twice = given.flatMap((service, index) => (given.indexOf(service) < index ? [{ service, index }] : []));
  return [
    ...missing.map((service) => ({ pointer: "#/items", detail: `${serviceNames[service]}の単価がありません。` })),
    ...twice.map(({ service, index }) => ({
      pointer: `#/items/${index}/service`,
      detail: `${serviceNames[service]}が重複しています。`,
    })),
  ];
}

/** From the first tier to the last every quantity has one price. */
export function tierFaults(tiers: readonly Tier[], at: string): FieldError[] {
  return tiers.flatMap(({ minQuantity, maxQuantity }, index) => {
    const before = tiers[index - 1];
    const faults: FieldError[] = [];
    if (maxQuantity !== null && maxQuantity < minQuantity)
      faults.push({
        pointer: `${at}/${index}/maxQuantity`,
        detail: `${minQuantity}以上を入力するか、空欄（上限なし）にしてください。`,
      });
    if (before?.maxQuantity === null)
      faults.push({ pointer: `${at}/${index - 1}/maxQuantity`, detail: "上限なしにできるのは最後の区分だけです。" });
    else if (before && minQuantity !== before.maxQuantity + 1)
      faults.push({
        pointer: `${at}/${index}/minQuantity`,
        detail: `前の区分は${before.maxQuantity}までです。${before.maxQuantity + 1}から始めてください。`,
      });
    return faults;
  });
}

const oneOffFaults = ({ oneOff }: Prices): FieldError[] =>
  oneOff.flatMap(({ code }, index) =>
    oneOff.findIndex((other) => other.code === code) < index
      ? [{ pointer: `#/oneOff/${index}/code`, detail: `コード「${code}」が重複しています。` }]
      : [],
  );

/** A day that cannot be is refused alone: what a notice says about it does not matter then. */
function dayFaults({ effectiveFrom }: Prices, { book, notice, today }: Known): FieldError[] {
  const dayRefused = refusedAt("#/effectiveFrom");
  if (!effectiveFrom.endsWith("-01")) return dayRefused("単価を変えられるのは月の1日からです。");
  if (effectiveFrom <= today)
    return dayRefused("この月はすでに始まっています。これから始まる月の1日を入力してください。");
  const other = book.versions.find((one) => !one.withdrawn && one.effectiveFrom === effectiveFrom);
  if (other) return dayRefused(`第${other.version}版がこの日に始まります。先に取り下げてください。`);
  return noticeFaults(effectiveFrom, notice);
}

function noticeFaults(effectiveFrom: string, notice: PriceNotice | undefined): FieldError[] {
  const noticeRefused = refusedAt("#/notice");
  const latestOn = noticeDays(japan, "price-change", Temporal.PlainDate.from(effectiveFrom)).latestOn.toString();
  if (!notice) return noticeRefused(`この料金改定のお知らせは公開されていません。${latestOn}までに公開が必要です。`);
  if (notice.effectiveOn !== effectiveFrom)
    return noticeRefused(`このお知らせは${notice.effectiveOn}からの改定についてのものです。`);
  const told = postedOn(notice);
  if (told <= latestOn) return [];
  return noticeRefused(`このお知らせの公開日は${told}です。2か月前の${latestOn}までに公開が必要です。`);
}

const refusedAt =
  (pointer: string) =>
  (detail: string): FieldError[] => [{ pointer, detail }];

/** The day on which customers were told. */
export const postedOn = ({ toldAt }: PriceNotice): string => japanDate(Temporal.Instant.from(toldAt)).toString();
