import * as z from "zod";
import type { FieldFault } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Product } from "#shared/inventory/kinds/licences.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { askIn } from "./ask.ts";
import { typeOf } from "./catalogue.ts";
import type { Sent } from "./check-orders.ts";
import { type Judged, judgeLicences, type Need } from "./free-licences.ts";
import { getOrders } from "./order-documents.ts";
import type { Known, RequestType } from "./request-type.ts";
import type { OpenRequest } from "./store.ts";

type Language = keyof Words;
type Ordered = { type: RequestType; orders: readonly unknown[]; known: Known };
type Placed = Need & { pointer: string; order: number };

const wantedBy = ({ type, orders }: Omit<Ordered, "known">): Placed[] =>
  orders.flatMap((fields, order) =>
    (type.takes?.(fields) ?? []).map(({ field, ...need }) => ({
      ...need,
      order,
      pointer: `#/orders/${order}/${field}`,
    })),
  );

async function judged(
  ordered: Ordered,
  promised: readonly Need[],
): Promise<{ wanted: Placed[]; found: Judged<Product>[] }> {
  const wanted = wantedBy(ordered);
  if (wanted.length === 0) return { wanted, found: [] };
  const [shelf, holders] = [await ordered.known.items("licences"), await ordered.known.items("accounts")];
  return { wanted, found: judgeLicences({ shelf, holders, wanted, promised }) };
}

/** Says so when it is not known how many licences are free, which stops no order. */
export async function licencesNotJudged(ordered: Ordered): Promise<Words | undefined> {
  const { found } = await judged(ordered, []);
  return found.some(({ is }) => is === "not-judged") ? notJudged : undefined;
}

const notJudged: Words = {
  ja: "ライセンスの空きは、一覧をまだ取得できていないため確認していません。実施の前に担当者が確認します。",
  en: "Whether enough licences are free was not judged, since their list has not been read yet. We look before we begin.",
};

/** Names the first order of each product for which no licence is left beside what open orders want. */
export async function licencesShort(
  needs: Pick<Platform, "blobs">,
  ordered: Ordered,
  open: readonly OpenRequest[],
  { nameOf }: Pick<Sent, "nameOf">,
  language: Language,
): Promise<FieldFault[]> {
  if (wantedBy(ordered).length === 0) return [];
  const promised: Need[] = [];
  for (const request of open) promised.push(...(await promisedTo(needs, request)));
  const { wanted, found } = await judged(ordered, promised);
  return found.flatMap((one) => {
    const place = one.is === "short" ? wanted[one.first] : undefined;
    return one.is === "short" && place
      ? [{ pointer: place.pointer, detail: tooFew(one, nameOf(place.order))[language] }]
      : [];
  });
}

async function promisedTo(needs: Pick<Platform, "blobs">, request: OpenRequest): Promise<Need[]> {
  const type = typeOf(request.type);
  if (!type?.takes) return [];
  const form = type.fields(askIn("ja"));
  return wantedBy({ type, orders: (await getOrders(needs, request)).map((sent) => z.parse(form, sent)) });
}

function tooFew(
  { product: { name, owned, assigned }, left, promised, wanted }: Extract<Judged<Product>, { is: "short" }>,
  first: string,
): Words {
  const short = wanted - left;
  const mend: Words =
    wanted > 1 && left > 0
      ? {
          ja: `先にライセンスを${short}件追加でご購入いただくか、お申し込みを${left}件までに減らしてください。`,
          en: `Buy ${short} more first, or order for no more than ${left}.`,
        }
      : {
          ja: `先にライセンスを${short}件追加でご購入のうえ、お申し込みください。`,
          en: `Buy ${short} more first.`,
        };
  return {
    ja: `${name.ja}の空きが足りません（保有${owned}、割り当て${assigned}、受付済みの依頼の分${promised}、残り${left}）。このお申し込みでは${wanted}件必要で、${first}から不足します。${mend.ja}`,
    en: `Too few of ${name.en} are free (${owned} owned, ${assigned} assigned, ${promised} wanted by open requests, ${left} left). This order needs ${wanted}, and from ${first} on there is none. ${mend.en}`,
  };
}
