import { type FieldFault, type Problem, refusal } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { orderCheck, placeOfDay } from "./check-order.ts";
import { meetingPoints } from "./contradictions.ts";
import type { Known, RequestType } from "./request-type.ts";

type Language = keyof Words;

/** Orders as they came, by JSON or by workbook. */
export type Sent = {
  type: string;
  orders: readonly unknown[];
  /** What was wrong with some of them before they could be checked: `#/orders/0/account`. */
  errors: readonly FieldFault[];
  /** An error with the place where the sender finds it. */
  placed: (error: FieldFault) => FieldFault;
  /** What the sender calls an order. */
  nameOf: (index: number) => string;
};

/** Orders that were sent as JSON: their places are those of the JSON. */
export const sentAsJson = (type: string, orders: readonly unknown[], language: Language): Sent => ({
  type,
  orders,
  errors: [],
  placed: (error) => error,
  nameOf: (index) => ({ ja: `${index + 1}件目`, en: `order ${index + 1}` })[language],
});

/** Parses and checks every order of a type; unless all are right, everything that is wrong with any is named. */
export async function checkOrders(
  type: RequestType,
  sent: Sent,
  light: { known: Known; language: Language; now: Instant },
): Promise<unknown[]> {
  const { language } = light;
  if (sent.orders.length > 1 && !type.inBulk)
    throw invalid([{ pointer: "#/orders", detail: oneByOne[language] }], sent);
  const check = await orderCheck(type, light);
  const checked = [];
  for (const order of sent.orders) checked.push(await check(order));
  const fields = checked.map((one) => one.fields);
  const found = checked.flatMap(({ errors }, index) => errors.map((error) => inOrder(error, index)));
  const errors = [
    ...sent.errors,
    ...found.filter(({ pointer }) => !sent.errors.some((known) => isWithin(pointer, known.pointer))),
    ...repeated(type, fields, sent, language),
    ...atOtherTimes(type, fields, sent, language),
  ];
  if (errors.length > 0) throw invalid(errors, sent);
  return fields;
}

/** A refusal of orders, in the order in which they were sent. */
export function invalid(errors: readonly FieldFault[], { placed }: Pick<Sent, "placed">): Problem {
  const sorted = errors.toSorted((one, other) => orderOf(one) - orderOf(other));
  return refusal("invalid-input", mend, { errors: sorted.map(placed) });
}

export const mend: Words = {
  ja: "受け付けていません。入力内容を確認してください。",
  en: "Nothing was ordered. Mend what is named here and send it again.",
};

const orderOf = ({ pointer }: FieldFault) => Number(/^#\/orders\/(\d+)/.exec(pointer)?.[1] ?? -1);

const isWithin = (pointer: string, other: string) => pointer === other || pointer.startsWith(`${other}/`);

const inOrder = ({ pointer, detail }: FieldFault, index: number): FieldFault => ({
  pointer: `#/orders/${index}${pointer.slice(1)}`,
  detail,
});

const oneByOne: Words = { ja: "この依頼は1件ずつお申し込みください。", en: "Order this one at a time." };

/** Two orders of one form must not be about the same: each of them is named. */
function repeated(type: RequestType, orders: readonly unknown[], { nameOf }: Sent, language: Language): FieldFault[] {
  const points = orders.map((fields) => (fields === undefined ? [] : meetingPoints(type.subjects(fields), type)));
  const at = new Map<string, number[]>();
  for (const [index, subjects] of points.entries())
    for (const subject of new Set(subjects)) at.set(subject, [...(at.get(subject) ?? []), index]);
  return points.flatMap((subjects, index) => {
    const others = new Set(subjects.flatMap((subject) => at.get(subject) ?? []).filter((other) => other !== index));
    if (others.size === 0) return [];
    const named = [...others].slice(0, 5).map(nameOf);
    return [{ pointer: `#/orders/${index}`, detail: sameAs(named)[language] }];
  });
}

const sameAs = (others: readonly string[]): Words => ({
  ja: `${others.join("、")}と同じ対象です。1つにまとめてください。`,
  en: `This is about the same as ${others.join(", ")}. Leave only one of them.`,
});

/** All orders of one form are carried out at one time, that of the first. */
function atOtherTimes(
  type: RequestType,
  orders: readonly unknown[],
  { nameOf }: Sent,
  language: Language,
): FieldFault[] {
  const timeOf = (fields: unknown) => [type.day?.(fields)?.toString(), type.runAt?.(fields)].join(" ");
  const first = orders.findIndex((fields) => fields !== undefined);
  const place = placeOfDay(type);
  return orders.flatMap((fields, index) =>
    fields === undefined || timeOf(fields) === timeOf(orders[first])
      ? []
      : [{ pointer: `#/orders/${index}${place}`, detail: otherTime(nameOf(first))[language] }],
  );
}

const otherTime = (first: string): Words => ({
  ja: `${first}と日時が異なります。一度のお申し込みでは同じ日時にそろえ、異なるものは分けてお申し込みください。`,
  en: `The time is not that of ${first}. Order what is to be done at another time by itself.`,
});
