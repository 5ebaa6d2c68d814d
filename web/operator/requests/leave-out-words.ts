import { both } from "#web/words/language.ts";

export const leaveOutWords = both(
  {
    withoutStep: (number: number) => `手順${number}を除いて承認`,
    withoutSome: "一部の手順を除いて承認",
    told: "除いた手順は実行しません。行わないことと理由は、お客様にもお知らせします。",
    askedAnew:
      "除いた手順は実行しません。内容が変わるため、ほかの方の承認は取り直しになります。行わないことと理由は、お客様にもお知らせします。",
    which: "除く手順",
    reason: "理由",
    reasonHelp: "お客様に届くお知らせと、監査の記録に残ります。",
    approve: "除いて承認する",
  },
  {
    withoutStep: (number: number) => `Approve without step ${number}`,
    withoutSome: "Approve without some steps",
    told: "The steps that you leave out are not carried out. The customer is told so, with the reason.",
    askedAnew:
      "The steps that you leave out are not carried out. That is another plan: others have to approve it anew. The customer is told so, with the reason.",
    which: "Steps to leave out",
    reason: "Reason",
    reasonHelp: "The customer reads it, and it stays in the audit trail.",
    approve: "Approve without these steps",
  },
);
