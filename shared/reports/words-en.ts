import type { Temporal } from "#shared/base/time.ts";
import { clock, count } from "./figures.ts";
import { askTitle, lead, names, otherwise, some } from "./sentences-en.ts";
import type { Words } from "./words.ts";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const dayAhead = (on: Temporal.PlainDate) =>
  `${weekdays[on.dayOfWeek - 1]} ${on.day} ${monthNames[on.month - 1]}`.replaceAll(" ", "\u00a0");
const day = (on: Temporal.PlainDate) => `${dayAhead(on)}\u00a0${on.year}`;

export const en: Words = {
  title: "Licence inventory",
  to: (tenant) => tenant,
  documentTitle: (tenant, period) => `Licence inventory ${period}, ${tenant}`,
  runningHead: (tenant, period) => `${tenant} | Licence inventory ${period}`,
  runningFoot: (provider, year) => `For use inside your company © ${year} ${provider}`,
  month: (month) => `${monthNames[month.month - 1]} ${month.year}`,
  monthTick: (month, withYear) => `${monthNames[month.month - 1]}${withYear ? ` ${month.year % 100}` : ""}`,
  day,
  dayAhead,
  moment: (at) => `${day(at.toPlainDate())} ${clock(at)} JST`.replaceAll(" ", "\u00a0"),
  shortMoment: (at) => `${at.day} ${monthNames[at.month - 1]} ${clock(at)}`,
  space: " ",
  and: " and ",
  listComma: ", ",
  aside: (text) => `: ${text}`,
  asOf: (at) => `As of ${at}`,
  triedAt: (at) => `Tried ${at}`,
  coverageLine: ({ reading, rows }) =>
    ({
      complete: `100% read (${some(rows.length, "product")})`,
      partial: `Read in part (${some(rows.length, "product")})`,
      none: "Could not be read",
    })[reading.coverage],
  lead,
  figures: { owned: "Owned", assigned: "Assigned", surplus: "Left over", shortage: "Short" },
  unit: (value) => (value === 1 ? "licence" : "licences"),
  change: (difference) => (difference === undefined ? "month before: —" : `${difference} from the month before`),
  notRead: "Could not be read",
  missing: {
    title: "Not read: licences owned and assigned",
    cause: "Cause",
    last: "Last reading",
    lastFigures: ({ owned, assigned, surplus, shortage }) =>
      `owned ${count(owned)}, assigned ${count(assigned)}, left over ${count(surplus)}, short ${count(shortage)}`,
    never: "None so far",
    causes: {
      "no-consent":
        "We have no consent to read your Microsoft 365, or it was withdrawn. Please check the consent procedure.",
      "not-licensed": "Your Microsoft 365 has no subscription that lets this be read.",
      throttled: "Microsoft 365 limited how often it may be read. We will try again later.",
      concealed: "Your settings conceal this information.",
      unavailable: "Microsoft 365 did not answer. We will try again later.",
    },
    partly: "Some products could not be read. The totals cover only those that were.",
  },
  ask: {
    title: askTitle,
    terms: { short: "Short", suspended: "Suspended", reduce: "Left over" },
    products: (items) => names(items.map((item) => `${item.name} (${count(item.count)})`)),
    otherwise,
    by: "Please answer by",
  },
  table: {
    title: "Owned and assigned by product",
    order: "Most owned first",
    heads: {
      product: "Product",
      owned: "Owned",
      assigned: "Assigned",
      surplus: "Left over",
      change: "Assigned,\nchange",
    },
    keys: { assigned: "Assigned", surplus: "Left over", short: "Short" },
    short: (missing) => `Short ${count(missing)}`,
    states: {
      grace: "The term is over; the grace period is running",
      suspended: "The subscription is suspended; nobody can use it",
      unknown: "The state of the subscription could not be read",
    },
    stopped: "Suspended",
    isNew: "Not owned the month before",
    surplusTotal: "Total left over",
    shortageTotal: "Total short",
    leftOut: "Left out",
    notes: ({ leftOut, rows }) =>
      [
        "What is left over and what is short are summed apart and never set off against each other.",
        rows.some((row) => row.state === "suspended") && "Suspended products are in no total.",
        leftOut.length > 0 && `Free or unlimited products are left out (${names(leftOut)}).`,
        "No amounts are shown, because we do not hold your purchase prices.",
      ]
        .filter((sentence) => sentence !== false)
        .join(" "),
  },
  trend: {
    afterName: " over 13 months",
    caption: (from) =>
      `Unit: licences | last reading of each month${from > 0 ? `, the axis starts at ${count(from)}` : ""}`,
    missing: (months) => `Could not be read: ${months.join(", ")}.`,
    since: (month) => `Readings began in ${month}.`,
    tooShort: (months) => `The trend is shown once there are three months of readings (now ${count(months)}).`,
    spoken: (name, from, to, owned, assigned) =>
      `${name}, owned and assigned from ${from} to ${to}; at the end ${count(owned)} owned and ${count(assigned)} assigned.`,
  },
  evidence: {
    title: "Where the figures come from",
    intro: "For every figure: its source, the state it shows, and when it was read.",
    heads: { item: "Item", source: "Source", asOf: "State as of", readAt: "Read at", scope: "Read", result: "Result" },
    licences: "Licences",
    licencesSource: "Microsoft Graph: subscriptions",
    history: "13-month trend",
    historySource: "Our stored readings",
    products: (products) => some(products, "product"),
    monthEnds: "Month ends",
    months: (read, of) => `${count(read)} / ${some(of, "month")}`,
    results: { complete: "Complete", partial: "In part", none: "Could not be read" },
    counting: "How we count",
    rules: [
      {
        term: "Owned",
        rule: "Licences that can be used; after the end of a term they count until the grace period is over.",
      },
      { term: "Assigned", rule: "Licences that people hold. Products of the company as a whole are not counted." },
      { term: "Left over, short", rule: "Owned less assigned; below zero the product is short." },
      { term: "Left over, to decide", rule: "Five or more are left over, and a tenth or more of what is owned." },
      {
        term: "A month's figure",
        rule: "The last reading of the month; one before noon of the 1st closes the month before.",
      },
    ],
  },
  workbook: {
    sheets: { licences: "Licences", trend: "Trend", evidence: "Sources" },
    partNumber: "Part number",
    productId: "Product ID",
    state: "State",
    active: "Active",
    month: "Month",
    assignedBefore: "Assigned, month before",
    shareAssigned: "Share assigned",
    customer: "Customer",
    item: "Item",
    moment: "Time (Japan)",
    value: "Value",
  },
};
