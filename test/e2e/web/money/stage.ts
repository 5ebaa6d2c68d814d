import type { Page } from "puppeteer-core";
import { beforeAll, expect } from "vitest";
import { companies, demoIssuer } from "#local/demo.ts";
import { seedCounting } from "#local/seed.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { fileDocument, freeze } from "#shared/billing/documents-store.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { openReceivable } from "#shared/billing/payments/receivables.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const companyAt = (place: number) => {
  const company = companies[place];
  if (!company) throw new Error("The demo has too few companies.");
  return company;
};
const sample = companyAt(0);
const mitate = companyAt(2);

/** One service and one browser for all journeys: three companies, two of which have invoices of earlier months to pay. */
export function useStage() {
  const served = useService();
  const web = useWeb(served);
  const numbers: string[] = [];
  const today = japanDate(Temporal.Now.instant());

  beforeAll(async () => {
    const { platform } = served.service;
    await seedContracts(platform);
    await seedCounting(platform);
    const monthAgo = (months: number) => today.subtract({ months }).toString().slice(0, 7);
    for (const document of [
      earlier(sample, "C-0042", monthAgo, 3),
      earlier(sample, "C-0042", monthAgo, 1),
      earlier(mitate, "C-0007", monthAgo, 3),
    ]) {
      const [issued] = await numberDocuments(platform, [await freeze(platform, document)]);
      if (!issued) throw new Error("A frozen document has no number.");
      await fileDocument(platform, { ...issued, files: [], filedAt: platform.clock.now().toString() });
      await openReceivable(platform, issued);
      numbers.push(issued.number);
    }
  });

  return {
    served,
    web,
    today,
    sample,
    mitate,
    /** The invoices of earlier months: two of the first company, one of the other. */
    numbers,
    operator: "operator@mihon-systems.example",
    /** Nothing is wrong for axe with what stands there now, a dialog or a page. */
    stands: async (page: Page, picture: `${string}.png`): Promise<void> => {
      await web.settled(page);
      expect(await web.violations(page), picture).toEqual([]);
      await web.picture(page, picture);
    },
  };
}
export type Stage = ReturnType<typeof useStage>;

/** An invoice of 50 accounts as it was issued in an earlier month. */
const earlier = (
  company: { id: string; name: string },
  customerNumber: string,
  monthAgo: (months: number) => string,
  months: number,
): BillingDocument => ({
  tenant: TenantId.parse(company.id),
  month: monthAgo(months),
  kind: "invoice",
  revision: 1,
  language: "ja",
  customerNumber,
  issuer: demoIssuer,
  recipient: { name: company.name, postalCode: "000-0001", address: ["東京都例示区例示1-2-3"], payerNames: [] },
  period: { from: `${monthAgo(months)}-01`, to: `${monthAgo(months)}-28` },
  issuedOn: `${monthAgo(months)}-28`,
  dueOn: `${monthAgo(months - 1)}-28`,
  contractVersion: 1,
  lines: [
    {
      item: "basic",
      title: "基本サービス",
      quantity: 50,
      unit: "アカウント",
      unitYen: 2900,
      taxPercent: 10,
      amountYen: 145_000,
    },
  ],
  taxes: [{ taxPercent: 10, netYen: 145_000, taxYen: 14_500 }],
  netYen: 145_000,
  taxYen: 14_500,
  totalYen: 159_500,
  accounts: [],
});
