import * as fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { jpPint } from "#shared/billing/jp-pint.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { corrected, creditNote, documentOf, english, large, lateFee, line, small } from "./documents.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (name) => name === "InvoiceLine" || name === "TaxSubtotal",
});

const Amount = z.object({ "#text": z.string(), "@currencyID": z.literal("JPY") }).transform((one) => one["#text"]);
const Category = z.object({ ID: z.string(), Percent: z.string().optional(), TaxScheme: z.object({ ID: z.string() }) });
const Period = z.object({ StartDate: z.string(), EndDate: z.string() });
const Party = z.object({
  EndpointID: z.object({ "#text": z.string(), "@schemeID": z.string() }),
  PostalAddress: z.looseObject({ Country: z.object({ IdentificationCode: z.string() }) }),
  PartyTaxScheme: z.object({ CompanyID: z.string(), TaxScheme: z.object({ ID: z.string() }) }).optional(),
  PartyLegalEntity: z.looseObject({ RegistrationName: z.string() }),
});
const Invoice = z.looseObject({
  CustomizationID: z.string(),
  ProfileID: z.string(),
  ID: z.string(),
  IssueDate: z.iso.date(),
  InvoiceTypeCode: z.string(),
  DocumentCurrencyCode: z.string(),
  InvoicePeriod: Period,
  AccountingSupplierParty: z.object({ Party }),
  AccountingCustomerParty: z.object({ Party }),
  TaxTotal: z.object({
    TaxAmount: Amount,
    TaxSubtotal: z.array(z.object({ TaxableAmount: Amount, TaxAmount: Amount, TaxCategory: Category })),
  }),
  LegalMonetaryTotal: z.object({
    LineExtensionAmount: Amount,
    TaxExclusiveAmount: Amount,
    TaxInclusiveAmount: Amount,
    PayableAmount: Amount,
  }),
  InvoiceLine: z.array(
    z.object({
      ID: z.string(),
      InvoicedQuantity: z.object({ "#text": z.string(), "@unitCode": z.string() }),
      LineExtensionAmount: Amount,
      InvoicePeriod: Period,
      Item: z.looseObject({ Name: z.string(), ClassifiedTaxCategory: Category }),
      Price: z.object({ PriceAmount: Amount }),
    }),
  ),
});

function read(document: BillingDocument) {
  const xml = jpPint(document, "INV-202610-0042");
  expect(XMLValidator.validate(xml)).toBe(true);
  const raw = z.object({ Invoice: z.record(z.string(), z.unknown()) }).parse(parser.parse(xml)).Invoice;
  return { xml, raw, invoice: Invoice.parse(raw) };
}

const withNumber = (document: BillingDocument): BillingDocument => ({
  ...document,
  recipient: { ...document.recipient, corporateNumber: "4011001098993" },
});
const all = { small, large: withNumber(large), english: withNumber(english), creditNote, corrected, lateFee };
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + Number(amount), 0);

/** The rules of JP PINT 1.1.3 that concern what we write, named as its schematron names them. */
describe.each(Object.entries(all))("the %s document keeps the rules of JP PINT", (_, document) => {
  const { xml, raw, invoice } = read(document);
  const { TaxTotal: tax, LegalMonetaryTotal: totals, InvoiceLine: lines } = invoice;
  const { Party: seller } = invoice.AccountingSupplierParty;
  const { Party: buyer } = invoice.AccountingCustomerParty;

  test("aligned-ibrp-001-jp, 002-jp, cl-02-jp: specification, process, type; ibr-005: currency", () => {
    expect(invoice).toMatchObject({
      CustomizationID: "urn:peppol:pint:billing-1@jp-1",
      ProfileID: "urn:peppol:bis:billing",
      InvoiceTypeCode: "380",
      DocumentCurrencyCode: "JPY",
    });
  });

  test("ibr-062, 063, 080, 081, cl-25: both parties have an address of a known scheme; ibr-009, 011: in Japan", () => {
    expect([seller, buyer].map(({ EndpointID }) => EndpointID["@schemeID"])).toEqual(["0188", "0188"]);
    expect(seller.PostalAddress.Country).toEqual(buyer.PostalAddress.Country);
  });

  test("aligned-ibr-jp-01, 03, 04: the seller's tax number is a registration number", () => {
    expect(seller.PartyTaxScheme).toEqual({
      CompanyID: expect.stringMatching(/^T\d{13}$/),
      TaxScheme: { ID: "VAT" },
    });
  });

  test("aligned-ibrp-052, ibr-029, 085, 086: there is a period, and the lines' are inside it", () => {
    expect(invoice.InvoicePeriod).toEqual({ StartDate: document.period.from, EndDate: document.period.to });
    for (const one of lines) expect(one.InvoicePeriod).toEqual(invoice.InvoicePeriod);
  });

  test("ibr-co-10, 14, 15, 16: lines, tax and totals come to each other and to the document's", () => {
    expect(sum(lines.map((one) => one.LineExtensionAmount))).toBe(Number(totals.LineExtensionAmount));
    expect(totals.TaxExclusiveAmount).toBe(totals.LineExtensionAmount);
    expect(sum(tax.TaxSubtotal.map((rate) => rate.TaxAmount))).toBe(Number(tax.TaxAmount));
    expect(sum([totals.TaxExclusiveAmount, tax.TaxAmount])).toBe(Number(totals.TaxInclusiveAmount));
    expect(totals.PayableAmount).toBe(totals.TaxInclusiveAmount);
    expect([totals.TaxExclusiveAmount, tax.TaxAmount, totals.PayableAmount].map(Number)).toEqual([
      document.netYen,
      document.taxYen,
      document.totalYen,
    ]);
  });

  test("aligned-ibrp-045 … 048, 051-jp, o-05, o-09: each rate has its taxable amount and its tax", () => {
    for (const { TaxableAmount, TaxAmount, TaxCategory } of tax.TaxSubtotal) {
      const exact = (Number(TaxableAmount) * Number(TaxCategory.Percent ?? 0)) / 100;
      expect(Number(TaxAmount)).toBeGreaterThanOrEqual(Math.floor(exact));
      expect(Number(TaxAmount)).toBeLessThanOrEqual(Math.ceil(exact));
      expect(TaxCategory.ID === "O").toBe(TaxCategory.Percent === undefined);
    }
  });

  test("aligned-ibr-jp-06: yen have no decimals; ibr-027: no price is below zero; ibr-079: nothing is empty", () => {
    for (const [, amount] of xml.matchAll(/currencyID="JPY">([^<]*)</g)) expect(amount).toMatch(/^-?\d+$/);
    for (const one of lines) expect(Number(one.Price.PriceAmount)).toBeGreaterThanOrEqual(0);
    expect(xml).not.toMatch(/<(\S+)[^>]*><\/\1>|<[^?>]*\/>/);
  });

  test("the elements stand in the order of UBL", () => {
    const order =
      "CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note DocumentCurrencyCode BuyerReference InvoicePeriod BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal InvoiceLine";
    const names = Object.keys(raw).filter((name) => !name.startsWith("@"));

    expect(names.toSorted((a, b) => order.split(" ").indexOf(a) - order.split(" ").indexOf(b))).toEqual(names);
    expect(names.filter((name) => !order.split(" ").includes(name))).toEqual([]);
  });
});

test("what is given back has quantities below zero and names the invoice and its day", () => {
  const { invoice } = read(creditNote);

  expect(invoice.InvoiceLine[0]?.InvoicedQuantity["#text"]).toBe("-1");
  expect(invoice.InvoiceLine[0]?.Price.PriceAmount).toBe("58000");
  expect(invoice.BillingReference).toEqual({
    InvoiceDocumentReference: { ID: "INV-202611-0042", IssueDate: "2026-11-30" },
  });
});

test("what is taken off an invoice is a quantity below zero at a price above it", () => {
  const { invoice } = read(
    documentOf([line("基本サービス", 2, 2900), line("値引き", 1, -500, { item: "adjustment" })], {
      recipient: small.recipient,
    }),
  );

  expect(invoice.InvoiceLine[1]).toMatchObject({
    InvoicedQuantity: { "#text": "-1" },
    LineExtensionAmount: "-500",
    Price: { PriceAmount: "500" },
  });
});

test("who has no corporate number is not reached by an electronic invoice", () => {
  expect(() => jpPint(english, "INV-202610-0044")).toThrow("corporate number");
});

test("whatever names contain, it is an XML document that says them and the amounts", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
  const amount = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90_000 }));

  fc.assert(
    fc.property(text, fc.array(amount, { minLength: 1, maxLength: 5 }), (name, pieces) => {
      const lines = pieces.map(([quantity, unitYen]) => line(`行 ${name} <&>`, quantity, unitYen));

      const { invoice } = read(documentOf(lines, { recipient: small.recipient }));

      expect(invoice.InvoiceLine.map((one) => one.Item.Name.endsWith("<&>"))).not.toContain(false);
      expect(Number(invoice.LegalMonetaryTotal.PayableAmount)).toBe(documentOf(lines).totalYen);
    }),
    { numRuns: 15 },
  );
});
