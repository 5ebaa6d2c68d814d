import { benchBilling } from "./billing.ts";
import { benchBurst } from "./burst.ts";
import { benchInquiries } from "./inquiries.ts";
import { benchInventory } from "./inventory.ts";
import { benchOrders } from "./orders.ts";
import { benchReports } from "./reports.ts";
import { benchSearch } from "./search.ts";

const benches: Record<string, () => Promise<void>> = {
  inquiries: benchInquiries,
  burst: benchBurst,
  search: benchSearch,
  inventory: benchInventory,
  orders: benchOrders,
  billing: benchBilling,
  reports: benchReports,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
