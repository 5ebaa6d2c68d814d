import { asksOf, findAll } from "./asks.ts";
import { draftComments } from "./comment-rules.ts";
import { contractSection } from "./contract-rules.ts";
import { devicesSection } from "./devices-rules.ts";
import { earlierAsks } from "./earlier-asks.ts";
import type { Facts } from "./facts.ts";
import { MonthlyReport, type SourceName } from "./model.ts";
import { points } from "./points.ts";
import { protectionSection } from "./protection-rules.ts";
import { recommendationsOf } from "./recommendations.ts";
import { sourcesOf } from "./source-rules.ts";
import { storageSection } from "./storage-rules.ts";
import { supportSection } from "./support-rules.ts";

/** What a customer's report of a month says, drawn from its facts alone (ADM-02). */
export function monthlyReport(facts: Facts): MonthlyReport {
  const { tenant, month, today, previous } = facts;
  const sections = {
    contract: contractSection(facts),
    devices: devicesSection(facts),
    protection: protectionSection(facts),
    storage: storageSection(facts),
    support: supportSection(facts),
  };
  const drawn = { ...sections, sources: sourcesOf(facts, sections) };
  const found = findAll(drawn, facts);
  const asks = asksOf(found, today);
  const asOf = newestOf(drawn.sources);
  return MonthlyReport.parse({
    tenant: tenant.id,
    language: tenant.language,
    tenantName: tenant.name,
    providerName: facts.providerName,
    serviceName: facts.serviceName,
    number: numberOf(facts),
    month,
    version: facts.version,
    ...(facts.changed !== undefined && { changed: facts.changed }),
    issuedOn: today,
    ...(asOf !== undefined && { asOf }),
    ...(tenant.startedOn >= `${month}-01` && { startedOn: tenant.startedOn }),
    asks,
    earlierAsks: earlierAsks(previous, found),
    ...points(drawn, previous),
    recommendations: recommendationsOf(drawn, facts, asks),
    ...drawn,
    apps: appsOf(facts),
    comments: draftComments(drawn, facts),
  } satisfies MonthlyReport);
}

/** Our own records are as of the moment of asking, and say nothing of the customer's Microsoft 365. */
const ourOwn = new Set<SourceName>(["contract", "alerts", "incidents", "inquiries", "requests"]);

const newestOf = (sources: MonthlyReport["sources"]): string | undefined =>
  sources
    .flatMap(({ name, asOf }) => (asOf === undefined || ourOwn.has(name) ? [] : [asOf]))
    .toSorted()
    .at(-1);

/** `R-202610-0042`: by month and customer, so that a correction keeps its number. */
function numberOf({ month, tenant, contract }: Facts): string {
  const customer = contract?.customerNumber.slice("C-".length) ?? tenant.id.slice(0, 8);
  return `R-${month.replace("-", "")}-${customer}`;
}

const appsOf = ({ inventory }: Facts): MonthlyReport["apps"] =>
  inventory.apps.items
    ?.map(({ id: _id, ...app }) => app)
    .toSorted((a, b) => b.devices - a.devices || (a.name < b.name ? -1 : Number(a.name > b.name))) ?? null;
