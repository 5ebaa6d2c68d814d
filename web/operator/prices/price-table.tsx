import type { Prices, PriceVersion, Tier } from "#shared/billing/price-book.ts";
import { Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { signedYen } from "../money/yen.tsx";
import { priceWords } from "./words.ts";

type Row = { key: string; name: string; range: string; yen: number; beforeYen: number | undefined };

/** A version's prices, each beside the one that held before it. */
export function PriceTable({ one, before }: { one: PriceVersion; before: PriceVersion | undefined }) {
  const words = useWords(priceWords);
  const language = useLanguage();
  const rows: Row[] = [
    ...one.items.flatMap(({ service, tiers }) =>
      tiers.map((tier) => ({
        key: `${service} ${tier.minQuantity}`,
        name: words.services[service],
        range: words.range(tier.minQuantity, tier.maxQuantity),
        yen: tier.unitYen,
        beforeYen: before && priceFor(before, service, tier),
      })),
    ),
    ...one.oneOff.map(({ code, title, unit, unitYen }) => ({
      key: code,
      name: title[language],
      range: unit,
      yen: unitYen,
      beforeYen: before?.oneOff.find((other) => other.code === code)?.unitYen,
    })),
  ];
  return (
    <Table
      caption={words.version(one.version)}
      rows={rows}
      keyOf={({ key }) => key}
      isStacked="titled"
      columns={[
        { title: words.service, isHead: true, cell: ({ name }) => name },
        { title: words.quantity, isNumber: true, cell: ({ range }) => range },
        { title: words.unitPrice, isNumber: true, cell: (row) => <b>{yen(row.yen)}</b> },
        ...(before
          ? [
              {
                title: words.before,
                isNumber: true,
                cell: ({ beforeYen }: Row) => (beforeYen === undefined ? words.unpublished : yen(beforeYen)),
              },
              {
                title: words.change,
                isNumber: true,
                cell: ({ beforeYen, yen: now }: Row) => (beforeYen === undefined ? "—" : signedYen(now - beforeYen)),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What the same number of accounts cost, where one price speaks for all of them. */
const priceFor = ({ items }: Prices, service: string, { minQuantity, maxQuantity }: Tier): number | undefined =>
  items
    .find((item) => item.service === service)
    ?.tiers.find(
      (tier) =>
        tier.minQuantity <= minQuantity &&
        (tier.maxQuantity === null || (maxQuantity !== null && maxQuantity <= tier.maxQuantity)),
    )?.unitYen;
