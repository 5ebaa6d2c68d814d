import { createHash } from "node:crypto";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { demoIssuer } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { fileDocument, freeze } from "#shared/billing/documents-store.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { fileLetter } from "#shared/contracts/letters/store.ts";
import { frameOf, press, type Stage, says } from "./stage.ts";

const paper = new TextEncoder().encode("%PDF-1.7 a paper of the journey");
const kept = { bytes: paper.length, sha256: createHash("sha256").update(paper).digest("hex") };

export function documentJourneys({ web, at, isFine, running, sample, mitate, englishAdmin }: Stage) {
  describe("what was sent to a company", () => {
    let number = "";
    beforeAll(async () => {
      const { platform } = running.service;
      await platform.blobs.putOnce("invoices", "journey.pdf", paper, "application/pdf");
      await platform.blobs.putOnce("contracts", "journey.pdf", paper, "application/pdf");
      const [issued] = await numberDocuments(platform, [await freeze(platform, invoiceOf(sample))]);
      if (!issued) throw new Error("A frozen document has no number.");
      number = issued.number;
      const file = { format: "pdf", blob: "journey.pdf", fileName: "invoice.pdf", ...kept } as const;
      await fileDocument(platform, { ...issued, files: [file], filedAt: platform.clock.now().toString() });
      await fileLetter(platform, {
        tenant: TenantId.parse(mitate.id),
        id: platform.newId("letter"),
        kind: "start-notice",
        title: "Start notice",
        createdAt: "2026-10-01T00:00:00Z",
        files: [{ format: "pdf", blob: "journey.pdf", fileName: "notice.pdf", ...kept }],
      });
    });

    /** A browser without a viewer cannot draw a PDF, but what its frame shows can be asked for. */
    const shows = async (page: Page) => {
      const frame = await frameOf(page);
      const file = await fetch(await frame!.evaluate((one) => one.src));
      expect([file.headers.get("content-type"), (await file.text()).slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
      expect(await web.violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.waitForFunction(`!document.querySelector("[role=dialog]")`);
      web.complaints();
    };

    test("an invoice stands with its number, and opens in place by a link of its own", async () => {
      const page = await at("/mypage/invoices");
      await says(page, number);
      await says(page, "¥159,500");
      await isFine(page, "invoices.png");
      await press(page, "main button::-p-text(PDFを開く)");

      await shows(page);
    });

    test("in English a letter opens in place from the contract, and from the list of all letters", async () => {
      const page = await web.open("/mypage/contract", { as: englishAdmin, language: "en" });
      await says(page, "Start notice");
      await isFine(page, "english-contract-letter.png");
      await press(page, "main button::-p-text(Open the PDF)");
      await shows(page);

      await press(page, "main a::-p-text(See all)");
      await page.waitForFunction(`location.pathname === "/mypage/contract/letters"`);
      await press(page, "main button::-p-text(Open the PDF)");
      await shows(page);
      await page.close();
    });
  });
}

/** An invoice of 50 accounts, as it was issued. */
const invoiceOf = ({ id, name }: { id: string; name: string }) => ({
  tenant: TenantId.parse(id),
  month: "2026-09",
  kind: "invoice" as const,
  revision: 1,
  language: "ja" as const,
  customerNumber: "C-0042",
  issuer: demoIssuer,
  recipient: { name, postalCode: "000-0001", address: ["東京都例示区例示1-2-3"], payerNames: [] },
  period: { from: "2026-09-01", to: "2026-09-30" },
  issuedOn: "2026-09-30",
  dueOn: "2026-10-30",
  contractVersion: 1,
  lines: [
    {
      item: "basic" as const,
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
