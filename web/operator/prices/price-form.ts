import type { PriceVersion } from "#shared/billing/price-book.ts";

export const bookPath = "/operator/billing/price-book";

export type TypedTier = { service: "basic" | "option"; min: string; max: string; yen: string };
export type TypedWork = { code: string; ja: string; en: string; unit: string; yen: string };
export type TypedPrices = {
  effectiveFrom: string;
  tiers: TypedTier[];
  works: TypedWork[];
  notice: string;
  reason: string;
};

const services = ["basic", "option"] as const;

/** The prices that hold now, to be changed. */
export const typedFrom = ({ items, oneOff }: PriceVersion, effectiveFrom: string): TypedPrices => ({
  effectiveFrom,
  tiers: items.flatMap(({ service, tiers }) =>
    tiers.map(({ minQuantity, maxQuantity, unitYen }) => ({
      service,
      min: String(minQuantity),
      max: maxQuantity === null ? "" : String(maxQuantity),
      yen: String(unitYen),
    })),
  ),
  works: oneOff.map(({ code, title, unit, unitYen }) => ({ code, ...title, unit, yen: String(unitYen) })),
  notice: "",
  reason: "",
});

const number = (text: string) => (text.trim() === "" ? undefined : Number(text));

/** The same as the door takes it. */
export const pricesOf = ({ effectiveFrom, tiers, works }: TypedPrices) => ({
  effectiveFrom,
  items: services.map((service) => ({
    service,
    tiers: tiersOf(tiers, service).map(({ min, max, yen }) => ({
      minQuantity: number(min),
      maxQuantity: number(max) ?? null,
      unitYen: number(yen),
    })),
  })),
  oneOff: works.map(({ code, ja, en, unit, yen }) => ({ code, title: { ja, en }, unit, unitYen: number(yen) })),
});

export const tiersOf = (tiers: readonly TypedTier[], service: TypedTier["service"]): TypedTier[] =>
  tiers.filter((tier) => tier.service === service);

/** The columns of the form, by what they are called in what is sent. */
const columns = {
  minQuantity: "min",
  maxQuantity: "max",
  unitYen: "yen",
  code: "code",
  "title/ja": "nameJa",
  "title/en": "nameEn",
  unit: "unit",
} as const;
const isColumn = (name: string): name is keyof typeof columns => name in columns;

type Place = {
  part: string;
  service?: TypedTier["service"];
  line?: number;
  column?: (typeof columns)[keyof typeof columns];
};

/** In which line and column of the form a fault lies: its pointer is into what was sent. */
export function placeOf(pointer: string): Place {
  const [, part = "", index = "", list = "", line = "", ...rest] = pointer.split("/");
  const name = (part === "items" ? rest : [list, line].filter(Boolean)).join("/");
  const column = isColumn(name) ? { column: columns[name] } : {};
  if (part === "items" && list === "tiers") {
    const service = services[Number(index)];
    return { part, ...(service && { service }), ...(line !== "" && { line: Number(line) + 1 }), ...column };
  }
  return { part, ...(part === "oneOff" && index !== "" && { line: Number(index) + 1, ...column }) };
}
