import { customer, supplier } from "./jp-pint-parties.ts";
import type { BillingDocument, Line, TaxPercent } from "./model.ts";
import { type XmlNode, xmlDocument } from "./xml.ts";

const names = {
  "@xmlns": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
  "@xmlns:cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
  "@xmlns:cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
};

/** Peppol's billing process as Japan specialises it: https://docs.peppol.eu/poac/jp/pint-jp */
const specification = {
  "cbc:CustomizationID": "urn:peppol:pint:billing-1@jp-1",
  "cbc:ProfileID": "urn:peppol:bis:billing",
};

/** The only type that Japan knows: what is given back is an invoice with quantities below zero (aligned-ibrp-cl-02-jp). */
const commercialInvoice = "380";
const creditTransfer = "30";
/** "One", for what is counted in accounts or lots (UN/ECE Recommendation 20); the word for it is an attribute of the item. */
const unitCode = "C62";
const unitName = "表示単位名称";
const accountKinds = { 普通: "1", 当座: "2" } as const;
const feeBearer = { ja: "振込手数料は振込人負担", en: "Transfer fees are borne by the payer" };

/**
 * A document as JP PINT (Peppol's UBL 2.1 for Japan): yen without decimals, the issuer's registration number as its tax
 * number, the tax once for each rate. The order of the elements is UBL's. Only who has a corporate number gets one.
 */
export const jpPint = (document: BillingDocument, number: string): string =>
  xmlDocument("Invoice", {
    ...names,
    ...specification,
    "cbc:ID": number,
    "cbc:IssueDate": document.issuedOn,
    ...(document.dueOn && { "cbc:DueDate": document.dueOn }),
    "cbc:InvoiceTypeCode": commercialInvoice,
    ...(document.reason && { "cbc:Note": document.reason }),
    "cbc:DocumentCurrencyCode": "JPY",
    "cbc:BuyerReference": document.customerNumber,
    "cac:InvoicePeriod": periodOf(document),
    ...(document.corrects && { "cac:BillingReference": original(document.corrects, document.correctsIssuedOn) }),
    "cac:AccountingSupplierParty": { "cac:Party": supplier(document.issuer) },
    "cac:AccountingCustomerParty": { "cac:Party": customer(document) },
    ...(document.dueOn && payment(document, number)),
    "cac:TaxTotal": taxTotal(document),
    "cac:LegalMonetaryTotal": {
      "cbc:LineExtensionAmount": yen(document.netYen),
      "cbc:TaxExclusiveAmount": yen(document.netYen),
      "cbc:TaxInclusiveAmount": yen(document.totalYen),
      "cbc:PayableAmount": yen(document.totalYen),
    },
    "cac:InvoiceLine": document.lines.map((line, index) => invoiceLine(line, index, document)),
  });

const yen = (amount: number): XmlNode => ({ "#text": String(amount), "@currencyID": "JPY" });

const periodOf = ({ period }: BillingDocument): XmlNode => ({
  "cbc:StartDate": period.from,
  "cbc:EndDate": period.to,
});

const original = (number: string, issuedOn: string | undefined): XmlNode => ({
  "cac:InvoiceDocumentReference": { "cbc:ID": number, ...(issuedOn && { "cbc:IssueDate": issuedOn }) },
});

const payment = ({ issuer: { bank }, language }: BillingDocument, number: string): XmlNode => ({
  "cac:PaymentMeans": {
    "cbc:PaymentMeansCode": creditTransfer,
    "cbc:PaymentID": number,
    "cac:PayeeFinancialAccount": {
      "cbc:ID": [bank.code, bank.branchCode, accountKinds[bank.kind], bank.number].join(":"),
      "cbc:Name": bank.holder,
    },
  },
  "cac:PaymentTerms": { "cbc:Note": feeBearer[language] },
});

const taxTotal = ({ taxes, taxYen }: BillingDocument): XmlNode => ({
  "cbc:TaxAmount": yen(taxYen),
  "cac:TaxSubtotal": taxes.map((tax) => ({
    "cbc:TaxableAmount": yen(tax.netYen),
    "cbc:TaxAmount": yen(tax.taxYen),
    "cac:TaxCategory": category(tax.taxPercent),
  })),
});

/** S is taxed at the standard rate, AA at a lower one, O is outside the tax. */
const category = (percent: TaxPercent): XmlNode => ({
  "cbc:ID": percent === null ? "O" : percent === 8 ? "AA" : "S",
  ...(percent !== null && { "cbc:Percent": String(percent) }),
  "cac:TaxScheme": { "cbc:ID": "VAT" },
});

/** A price is never below zero; what is taken off is a quantity below zero (ibr-027). */
const invoiceLine = (line: Line, index: number, document: BillingDocument): XmlNode => ({
  "cbc:ID": String(index + 1),
  "cbc:InvoicedQuantity": {
    "#text": String(line.unitYen < 0 ? 0 - line.quantity : line.quantity),
    "@unitCode": unitCode,
  },
  "cbc:LineExtensionAmount": yen(line.amountYen),
  "cac:InvoicePeriod": periodOf(document),
  "cac:Item": {
    ...(line.detail && { "cbc:Description": line.detail }),
    "cbc:Name": line.title,
    "cac:ClassifiedTaxCategory": category(line.taxPercent),
    "cac:AdditionalItemProperty": { "cbc:Name": unitName, "cbc:Value": line.unit },
  },
  "cac:Price": { "cbc:PriceAmount": yen(Math.abs(line.unitYen)) },
});
