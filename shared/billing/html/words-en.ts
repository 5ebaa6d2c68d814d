import { documentTitles } from "../document-titles.ts";
import { monthWords } from "../month/line-words.ts";
import { day } from "./figures.ts";
import type { WordsIn } from "./words.ts";

const thanks = "Thank you for your continued business.";
const heads = ["No.", "Item", "Quantity", "Unit", "Unit price\n(excl. tax)", "Tax", "Amount\n(excl. tax)"];

export const en: WordsIn = {
  kinds: {
    invoice: {
      title: documentTitles.invoice.en,
      number: "Invoice no.",
      issuedOn: "Issued on",
      greeting: [thanks, "We hereby invoice the following."],
      amount: "Amount due",
      taxed: "(tax included)",
      subject: (month, service) => `${service}, ${month}`,
      period: "Period",
      corrects: "Original invoice",
      heads,
      total: "Total (incl. tax)",
      computed: (hasReducedRate) => [
        `Consumption tax is computed once for each rate and rounded down to the whole yen.${hasReducedRate ? "" : " Nothing is taxed at the reduced rate (8%)."}`,
      ],
    },
    "credit-note": {
      title: documentTitles["credit-note"].en,
      number: "Credit note no.",
      issuedOn: "Issued, returned on",
      greeting: [thanks, "We hereby return the following amount to you."],
      amount: "Amount returned",
      taxed: "(tax included)",
      subject: (month, service) => `${service}, ${month}: credit`,
      period: "Original period",
      corrects: "Original invoice",
      heads,
      total: "Total (incl. tax)",
      computed: () => [
        "Consumption tax follows the rate and the rounding of the original invoice.",
        "We will contact you about how the amount is returned; it can also be set off against your next payment.",
      ],
    },
    "late-fee-statement": {
      title: documentTitles["late-fee-statement"].en,
      number: "Statement no.",
      issuedOn: "Issued on",
      greeting: [thanks, "Under our contract the following late fee is due."],
      amount: "Amount due",
      taxed: "(outside consumption tax)",
      subject: (month, service) => `${service}, ${month}: late payment`,
      period: "Period",
      corrects: "Invoice paid late",
      heads: ["No.", "Item", "Quantity", "Unit", "Unit price", "Tax", "Amount"],
      total: "Total (outside tax)",
      computed: () => [
        "The late fee is 14.6% a year for the days after the due date until the day of payment, rounded down to the whole yen.",
        "The late fee is outside consumption tax. This statement is not a qualified invoice.",
      ],
    },
  },
  common: {
    honorific: "",
    reissued: "Reissued",
    customer: "Customer no.",
    due: "Due on",
    about: "Subject",
    breakdown: "By tax rate",
    ofRate: (rate, net, tax) => (tax === undefined ? `${rate}: ${net}` : `${rate}: ${net} (tax ${tax})`),
    originalFrom: (number, date) => `${number} (issued on ${date})`,
    reason: "Reason",
    registration: "Registration no.",
    outside: "None",
    rates: ["By tax rate", "Taxable (excl. tax)", "Consumption tax"],
    rate: (percent) => (percent === null ? "Outside tax" : `${percent}%`),
    net: "Subtotal (excl. tax)",
    tax: (percent) => `Consumption tax (${percent}%)`,
    bank: "Bank transfer to",
    bankRows: ["Bank, branch", "Account", "Holder"],
    branch: (name, code) => `${name} (${code})`,
    accountKinds: { 普通: "Ordinary (普通)", 当座: "Current (当座)" },
    feeNote: (number) =>
      `Transfer fees are borne by you. Please put “${number}” before the payer's name, so that we recognise your payment sooner.`,
    previous: "Your last invoice",
    previousRows: ["Invoiced", "Paid", "Open"],
    monthOf: (month) => `${monthWords(month, "en")}:`,
    paidOn: (date) => `${day(date, "en").slice(0, -5)}:`,
    nothingOpen: "Nothing",
    notPaid: "Not yet",
    openApart: "What is open is not part of the amount above.",
    replaces: (number) => `This invoice takes the place of invoice ${number}.`,
    accounts: (count) =>
      `The ${count.toLocaleString("en-US")} accounts are listed in a separate workbook. Invoice and workbook can be downloaded in My Page under Invoices.`,
    questions: "Please send questions through My Page; we take them around the clock.",
    seal: "Seal",
  },
};
