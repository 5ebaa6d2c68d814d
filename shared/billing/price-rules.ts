import type { FieldError } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { noticeDays } from "#shared/calendar/notices.ts";
import type { PriceNotice } from "#shared/content/price-notice.ts";
import { Service } from "#shared/contracts/model.ts";
import type { PriceBook, Prices, Tier } from "./price-book.ts";

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
    ...missing.map((service) => ({ pointer: "#/items", detail: `The service "${service}" has no prices.` })),
    ...twice.map(({ service, index }) => ({
      pointer: `#/items/${index}/service`,
      detail: `The service "${service}" stands here twice.`,
    })),
  ];
}

/** From the first tier to the last every quantity has one price. */
export function tierFaults(tiers: readonly Tier[], at: string): FieldError[] {
  return tiers.flatMap(({ minQuantity, maxQuantity }, index) => {
    const before = tiers[index - 1];
    const faults: FieldError[] = [];
    if (maxQuantity !== null && maxQuantity < minQuantity)
      faults.push({ pointer: `${at}/${index}/maxQuantity`, detail: `Write ${minQuantity} or more, or null.` });
    if (before?.maxQuantity === null)
      faults.push({ pointer: `${at}/${index - 1}/maxQuantity`, detail: "Only the last tier may be without an end." });
    else if (before && minQuantity !== before.maxQuantity + 1)
      faults.push({
        pointer: `${at}/${index}/minQuantity`,
        detail: `The tier before ends with ${before.maxQuantity}: begin with ${before.maxQuantity + 1}.`,
      });
    return faults;
  });
}

const oneOffFaults = ({ oneOff }: Prices): FieldError[] =>
  oneOff.flatMap(({ code }, index) =>
    oneOff.findIndex((other) => other.code === code) < index
      ? [{ pointer: `#/oneOff/${index}/code`, detail: `The code "${code}" stands here twice.` }]
      : [],
  );

/** A day that cannot be is refused alone: what a notice says about it does not matter then. */
function dayFaults({ effectiveFrom }: Prices, { book, notice, today }: Known): FieldError[] {
  const dayRefused = refusedAt("#/effectiveFrom");
  if (!effectiveFrom.endsWith("-01")) return dayRefused("Prices change on the first day of a month.");
  if (effectiveFrom <= today) return dayRefused("This month has begun. Prices change from a month that has not.");
  const other = book.versions.find((one) => !one.withdrawn && one.effectiveFrom === effectiveFrom);
  if (other) return dayRefused(`Version ${other.version} begins on this day. Withdraw it first.`);
  return noticeFaults(effectiveFrom, notice);
}

function noticeFaults(effectiveFrom: string, notice: PriceNotice | undefined): FieldError[] {
  const noticeRefused = refusedAt("#/notice");
  const latestOn = noticeDays(japan, "price-change", Temporal.PlainDate.from(effectiveFrom)).latestOn.toString();
  if (!notice)
    return noticeRefused(`There is no such notice of a price change on the site. It has to be out by ${latestOn}.`);
  if (notice.effectiveOn !== effectiveFrom)
    return noticeRefused(`This notice is about ${notice.effectiveOn}, not about ${effectiveFrom}.`);
  const told = postedOn(notice);
  if (told <= latestOn) return [];
  return noticeRefused(`This notice came out on ${told}, two months before is ${latestOn}.`);
}

const refusedAt =
  (pointer: string) =>
  (detail: string): FieldError[] => [{ pointer, detail }];

/** The day on which customers were told. */
export const postedOn = ({ toldAt }: PriceNotice): string => japanDate(Temporal.Instant.from(toldAt)).toString();
