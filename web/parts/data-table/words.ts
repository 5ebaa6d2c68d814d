import { both } from "#web/words/language.ts";

const irregular: Record<string, string> = { people: "person", policies: "policy", mailboxes: "mailbox" };

const counted = (count: string, unit: string) =>
  `${count} ${count === "1" ? (irregular[unit] ?? unit.replace(/s$/, "")) : unit}`;

export const tableWords = both(
  {
    search: "絞り込み",
    addFilter: "条件",
    columns: "列",
    remove: (what: string) => `条件「${what}」を外す`,
    pair: (title: string, value: string) => `${title}：${value}`,
    empty: "（空欄）",
    sortBy: (title: string) => `${title}で並べ替える`,
    noMatch: (things: string) => `条件に合う${things}はありません`,
    total: (count: string, unit: string) => `${count}${unit}`,
    part: (all: string, left: string, unit: string) => `${all}${unit}中 ${left}${unit}`,
    excel: "Excel",
    csv: "CSV",
    preparing: "作成中…",
    scroll: "上下左右にスクロールできます",
  },
  {
    search: "Filter",
    addFilter: "Condition",
    columns: "Columns",
    remove: (what: string) => `Remove the condition ${what}`,
    pair: (title: string, value: string) => `${title}: ${value}`,
    empty: "(empty)",
    sortBy: (title: string) => `Sort by ${title}`,
    noMatch: (things: string) => `No ${things} fit these conditions`,
    total: counted,
    part: (all: string, left: string, unit: string) => `${left} of ${counted(all, unit)}`,
    excel: "Excel",
    csv: "CSV",
    preparing: "Preparing…",
    scroll: "Scrolls in both directions",
  },
);
