import type { Words } from "#shared/calendar/model.ts";
import type { Service } from "#shared/contracts/model.ts";
import type { Line } from "../model.ts";
import { sumOf } from "../money.ts";

type Lines = readonly Pick<Line, "item" | "title" | "quantity" | "unitYen" | "amountYen">[];

/** Why a month's invoice comes to more or less than the one before it: accounts, prices, and what was charged once. */
export function changeReasons(before: Lines | undefined, now: Lines): Words[] {
  if (!before) return now.length > 0 ? [first] : [];
  return [
    ...(["basic", "option"] as const).flatMap((service) => serviceReasons(service, before, now)),
    ...onceOnly(now).map((line) => ({ ja: `${line.title} ${yen(line)}`, en: `${line.title} ${yen(line)}` })),
    ...onceOnly(before).map((line) => ({
      ja: `前月の${line.title}（${yen(line)}）がない`,
      en: `without last month’s ${line.title} (${yen(line)})`,
    })),
  ];
}

const first: Words = { ja: "前月の請求書がない", en: "no invoice last month" };

const names: Record<Service, Words> = {
  basic: { ja: "基本", en: "basic" },
  option: { ja: "オプション", en: "option" },
};

function serviceReasons(service: Service, before: Lines, now: Lines): Words[] {
  const [had, has] = [before, now].map((lines) => lines.filter(({ item }) => item === service));
  const change = countOf(has) - countOf(had);
  const [from, to] = [had?.[0]?.unitYen, has?.[0]?.unitYen];
  const { ja, en } = names[service];
  return [
    ...(change === 0 ? [] : [{ ja: `${ja} ${signed(change)}件`, en: `${signed(change)} ${en}` }]),
    ...(from === undefined || to === undefined || from === to
      ? []
      : [
          {
            ja: `${ja}の単価 ${written(from)}円→${written(to)}円`,
            en: `price of ${en} ¥${written(from)} → ¥${written(to)}`,
          },
        ]),
  ];
}

const countOf = (lines: Lines = []) => sumOf(lines.map(({ quantity }) => quantity));
const onceOnly = (lines: Lines) => lines.filter(({ item }) => item !== "basic" && item !== "option");
const written = (amount: number) => Math.abs(amount).toLocaleString("en-US");
const signed = (amount: number) => `${amount < 0 ? "−" : "+"}${written(amount)}`;
const yen = ({ amountYen }: Pick<Line, "amountYen">) => `${amountYen < 0 ? "−" : ""}¥${written(amountYen)}`;
