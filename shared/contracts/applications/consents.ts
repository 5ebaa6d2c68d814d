import type { Words } from "#shared/calendar/model.ts";

/** What is agreed to with an application, each in the edition that is in force (TERM-07, TERM-21). */
export const statements = {
  terms: { edition: "2026-04", title: { ja: "サービス利用規約", en: "Terms of service" } },
  specification: { edition: "2026-04", title: { ja: "サービス仕様書", en: "Service specification" } },
  prices: { edition: "2026-04", title: { ja: "料金表", en: "Price list" } },
  outages: {
    edition: "2026-04",
    title: {
      ja: "障害や不具合により、サービスを利用できないことがあります",
      en: "Outages and defects may happen",
    },
  },
  changes: {
    edition: "2026-04",
    title: {
      ja: "サービスの内容は、当社の判断で変わることがあります",
      en: "The service may change at our discretion",
    },
  },
} as const satisfies Record<string, { edition: string; title: Words }>;

export type Statement = keyof typeof statements;
export const statementNames = Object.keys(statements) as Statement[];
