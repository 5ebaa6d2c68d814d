import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { businessDays } from "#web/words/dates.ts";
import { both } from "#web/words/language.ts";

type Lead = ShownType["lead"];
type Approvals = ShownType["approvals"];

/** What is said of a type before anything of it is ordered: how long it takes, and who agrees to it. */
export const typeWords = both(
  {
    lead: ({ kind, days }: Lead) =>
      ({
        "after-order": `お申し込みから${days}営業日`,
        "before-date": `ご希望日の${days}営業日前まで`,
        "after-date": `ご指定の日から${days}営業日`,
      })[kind],
    approvals: (approvals: Approvals): string => {
      if (approvals.length === 0) return "承認は不要です";
      if (approvals.includes("other-admin")) return "貴社の別の管理者と当社が承認";
      return approvals.length > 1 ? "当社の2名が承認" : "当社が承認";
    },
    isFinal: "取り消せません",
    inBulk: "まとめて依頼できます",
  },
  {
    lead: ({ kind, days }: Lead) =>
      ({
        "after-order": `${businessDays(days)} from the order`,
        "before-date": `Order it ${businessDays(days)} ahead`,
        "after-date": `${businessDays(days)} from the day you give`,
      })[kind],
    approvals: (approvals: Approvals): string => {
      if (approvals.length === 0) return "Needs no approval";
      if (approvals.includes("other-admin")) return "Approved by another of your admins and by us";
      return approvals.length > 1 ? "Approved by two of us" : "Approved by us";
    },
    isFinal: "Cannot be undone",
    inBulk: "Can be ordered for many at once",
  },
);
