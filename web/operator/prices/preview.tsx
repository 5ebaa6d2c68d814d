import type { PricePreview } from "#shared/billing/change-prices.ts";
import { Message } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { fullDay, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { placeOf } from "./price-form.ts";
import { priceWords } from "./words.ts";

type PreviewProps = { preview: Pick<PricePreview, "faults"> & Partial<PricePreview> };

/** What new prices change, by when customers have to be told, and what is still in the way. */
export function Preview({ preview: { changes, notice, faults } }: PreviewProps) {
  const words = useWords(priceWords);
  const language = useLanguage();
  const rows = [
    ...(changes?.tiers.map(({ service, minQuantity, maxQuantity, ...rest }) => ({
      key: `${service} ${minQuantity}`,
      name: `${words.services[service]}　${words.range(minQuantity, maxQuantity)}`,
      ...rest,
    })) ?? []),
    ...(changes?.oneOff.map(({ code, ...rest }) => ({ key: code, name: code, ...rest })) ?? []),
  ];
  const price = (amount: number | null) => (amount === null ? words.unpublished : yen(amount));
  return (
    <>
      {changes && (
        <section>
          <h2>{words.previewTitle}</h2>
          {rows.length === 0 ? (
            <p>{words.noChange}</p>
          ) : (
            <Table
              caption={words.previewTitle}
              rows={rows}
              keyOf={({ key }) => key}
              columns={[
                { title: words.service, isHead: true, cell: ({ name }) => name },
                { title: words.before, isNumber: true, cell: ({ beforeYen }) => price(beforeYen) },
                { title: words.unitPrice, isNumber: true, cell: ({ afterYen }) => <b>{price(afterYen)}</b> },
              ]}
            />
          )}
        </section>
      )}
      {notice && <p>{words.latestOn(fullDay(notice.latestOn, language), fullDay(notice.plannedOn, language))}</p>}
      {faults.length > 0 && (
        <Message kind="critical">
          <b>{words.faults}</b>
          <ul>
            {faults.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <Where pointer={pointer} />
                {detail}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

function Where({ pointer }: { pointer: string }) {
  const words = useWords(priceWords);
  const { part, service, line, column } = placeOf(pointer);
  const names: Record<string, string> = words.at;
  const place =
    service && line !== undefined
      ? words.tier(words.services[service], line)
      : line !== undefined
        ? words.work(line)
        : names[part];
  return place === undefined
    ? undefined
    : `${[place, column && words[column]].filter(Boolean).join(" ")}${words.colon}`;
}
