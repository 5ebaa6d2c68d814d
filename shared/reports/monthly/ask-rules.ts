import { Temporal } from "#shared/base/time.ts";
import { sum } from "../licence-rules.ts";
import type { NamedCount } from "../model.ts";
import { licenceDays } from "./contract-rules.ts";
import type { Drawn, Figures } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import type { Ask, SourceName } from "./model.ts";

/** What a rule finds: the figures of its question, nothing to ask, or that nobody can say since something was not read. */
export type Finding = Figures | "nothing" | "not-judged";

type Rule = Pick<Ask, "kind" | "section"> & {
  /** Business days that the customer gets for an answer. */
  days: number;
  find(drawn: Drawn, facts: Facts): Finding;
};

/** What a customer may be asked to decide, the gravest first. */
export const askRules = [
  { kind: "open-malware", section: "protection", days: 1, find: openMalware },
  { kind: "open-alert", section: "protection", days: 2, find: openAlert },
  { kind: "licence-suspended", section: "contract", days: licenceDays.suspended, find: licences("suspended") },
  { kind: "licence-shortage", section: "contract", days: licenceDays.short, find: licences("short") },
  { kind: "out-of-support", section: "devices", days: 10, find: outOfSupport },
  { kind: "storage-filling", section: "storage", days: 10, find: storageFilling },
  { kind: "late-updates", section: "devices", days: 5, find: lateUpdates },
  { kind: "licence-surplus", section: "contract", days: licenceDays.reduce, find: surplus },
  { kind: "idle-licences", section: "contract", days: 15, find: idleLicences },
  { kind: "concealed-names", section: "storage", days: 15, find: concealedNames },
] as const satisfies readonly Rule[];

function openMalware({ protection: { protection } }: Drawn): Finding {
  if (!protection) return "not-judged";
  const open = protection.detections.filter(({ isRemediated }) => !isRemediated);
  const [first] = open;
  if (!first) return "nothing";
  return { detections: open.length, pcs: new Set(open.map(({ device }) => device)).size, device: first.device };
}

function openAlert({ protection: { alerts } }: Drawn): Finding {
  if (!alerts) return "not-judged";
  const open = alerts.high.filter(({ state }) => state === "open");
  const [first] = open;
  return first ? { alerts: open.length, title: first.title } : "nothing";
}

function licences(list: "short" | "suspended") {
  return ({ contract }: Drawn): Finding => productsIn(contract, list);
}

function productsIn({ licences: report }: Drawn["contract"], list: "short" | "suspended" | "reduce"): Finding {
  if (!report?.totals) return "not-judged";
  return productsOf(report.decision?.[list] ?? []);
}

function productsOf(items: readonly NamedCount[]): Finding {
  const [first] = items;
  if (!first) return "nothing";
  return { licences: sum(items.map(({ count }) => count)), products: items.length, product: first.name };
}

/** With the yen a month of those whose price is known, and how many there are of which it is not. */
function surplus({ contract }: Drawn, { settings: { licenceYen } }: Facts): Finding {
  const found = productsIn(contract, "reduce");
  if (typeof found === "string") return found;
  const rows = contract.licences?.rows ?? [];
  const items = (contract.licences?.decision?.reduce ?? []).map(({ name, count }) => {
    const yen = licenceYen[rows.find((row) => row.name === name)?.skuId.toLowerCase() ?? ""];
    return { count, yen };
  });
  const priced = items.filter(({ yen }) => yen !== undefined);
  return {
    ...found,
    yen: sum(priced.map(({ count, yen = 0 }) => count * yen)),
    withoutPrice: sum(items.filter(({ yen }) => yen === undefined).map(({ count }) => count)),
  };
}

/** Fewer than so many idle licences are not worth a decision. */
const leastIdle = 3;

function idleLicences({ contract: { idle } }: Drawn): Finding {
  if (!idle) return "not-judged";
  const { licences, people, days, monthlyYen, withoutPrice } = idle;
  return licences < leastIdle ? "nothing" : { licences, people, days, yen: monthlyYen, withoutPrice };
}

function outOfSupport({ devices }: Drawn): Finding {
  if (!devices?.patches) return "not-judged";
  const [first] = devices.outOfSupport;
  const pcs = sum(devices.outOfSupport.map(({ count }) => count));
  return first ? { pcs, versions: devices.outOfSupport.length, windows: first.windows } : "nothing";
}

/** Some late PCs we look after by ourselves; of so many, or of such a share, the customer has to decide how. */
const manyLate = { pcs: 5, percent: 10 };

function lateUpdates({ devices }: Drawn): Finding {
  if (!devices?.patches) return "not-judged";
  const pcs = devices.late.filter(({ reason }) => reason !== "out-of-support").length;
  const isMany = pcs >= manyLate.pcs || (pcs > 0 && pcs * 100 >= devices.windows * manyLate.percent);
  return isMany ? { pcs, of: devices.windows } : "nothing";
}

/** So far ahead a customer is asked about space that runs out. */
const aheadDays = 90;

/**
 * The next of the levels that the space will reach: the critical share, and once that is passed the whole of it. A day that
 * has come since the last reading is told as today.
 */
function storageFilling({ storage: { sharePoint, thresholds } }: Drawn, { today }: Facts): Finding {
  if (!sharePoint || sharePoint.limitBytes === null) return "not-judged";
  const usedPercent = Math.round((sharePoint.usedBytes / sharePoint.limitBytes) * 1000) / 10;
  const isOver = usedPercent >= thresholds.critical;
  const next = isOver ? sharePoint.reachesLimit : sharePoint.reachesCritical;
  if (next.is !== "reached" || usedPercent >= 100)
    return isOver ? { percent: thresholds.critical, usedPercent } : "nothing";
  const isNear = next.on <= Temporal.PlainDate.from(today).add({ days: aheadDays }).toString();
  if (!isOver && !isNear) return "nothing";
  return { on: next.on < today ? today : next.on, percent: isOver ? 100 : thresholds.critical, usedPercent };
}

const withNames = new Set<SourceName>(["oneDrive", "mailboxes", "sites"]);

function concealedNames({ sources }: Drawn): Finding {
  const named = sources.filter(({ name }) => withNames.has(name));
  const concealed = named.filter(({ cause }) => cause === "concealed").length;
  if (concealed > 0) return { reports: concealed };
  return named.some(({ coverage }) => coverage === "none") ? "not-judged" : "nothing";
}
