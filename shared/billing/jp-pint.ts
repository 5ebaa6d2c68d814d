import { XMLBuilder } from "fast-xml-parser";
import type { Issuer } from "#shared/base/issuer.ts";
import type { Party } from "#shared/contracts/model.ts";
import type { BillingDocument, Line, TaxPercent } from "./model.ts";

type Node = { [name: string]: string | Node | Node[] };

const names = {
  "@xmlns": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
  "@xmlns:cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
  "@xmlns:cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
};

/** What JP PINT calls the billing process of Peppol: https://docs.peppol.eu/poac/jp/pint-jp */
const process = {
  "cbc:CustomizationID": "urn:peppol:pint:billing-1@jp-1",
  "cbc:ProfileID": "urn:peppol:bis:billing",
};

/** A commercial invoice; what is given back is one whose quantities are below zero. */
const commercialInvoice = "380";
const creditTransfer = "30";
/** "One", for what is counted in accounts or lots (UN/ECE Recommendation 20). */
const unitCode = "C62";
/** Japanese corporate numbers in the list of Peppol's participant schemes. */
const corporateNumbers = "0188";

const builder = new XMLBuilder({
  format: true,
  indentBy: "  ",
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
});

/**
 * A document as JP PINT (Peppol's UBL 2.1 for Japan): yen without decimals, the issuer's registration number as its tax
 * number, the tax once for each rate. The order of the elements is UBL's.
 */
export function jpPint(document: BillingDocument, number: string): string {
  const invoice: Node = {
    ...names,
    ...process,
    "cbc:ID": number,
    "cbc:IssueDate": document.issuedOn,
    ...(document.dueOn && { "cbc:DueDate": document.dueOn }),
    "cbc:InvoiceTypeCode": commercialInvoice,
    ...(document.reason && { "cbc:Note": document.reason }),
    "cbc:DocumentCurrencyCode": "JPY",
    "cbc:BuyerReference": document.customerNumber,
    "cac:InvoicePeriod": { "cbc:StartDate": document.period.from, "cbc:EndDate": document.period.to },
    ...(document.corrects && {
      "cac:BillingReference": { "cac:InvoiceDocumentReference": { "cbc:ID": document.corrects } },
    }),
    "cac:AccountingSupplierParty": { "cac:Party": supplier(document.issuer) },
    "cac:AccountingCustomerParty": { "cac:Party": customer(document) },
    ...(document.dueOn && { "cac:PaymentMeans": paymentMeans(document, number) }),
    "cac:TaxTotal": taxTotal(document),
    "cac:LegalMonetaryTotal": {
      "cbc:LineExtensionAmount": yen(document.netYen),
      "cbc:TaxExclusiveAmount": yen(document.netYen),
      "cbc:TaxInclusiveAmount": yen(document.totalYen),
      "cbc:PayableAmount": yen(document.totalYen),
    },
    "cac:InvoiceLine": document.lines.map((line, index) => invoiceLine(line, index, document)),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Invoice: invoice })}`;
}

const yen = (amount: number): Node => ({ "#text": String(amount), "@currencyID": "JPY" });

function supplier({ name, postalCode, address, mail, registrationNumber }: Issuer): Node {
  const corporate = registrationNumber.slice(1);
  return {
    "cbc:EndpointID": { "#text": corporate, "@schemeID": corporateNumbers },
    "cac:PostalAddress": postalAddress(postalCode, address),
    "cac:PartyTaxScheme": { "cbc:CompanyID": registrationNumber, "cac:TaxScheme": { "cbc:ID": "VAT" } },
    "cac:PartyLegalEntity": {
      "cbc:RegistrationName": name,
      "cbc:CompanyID": { "#text": corporate, "@schemeID": corporateNumbers },
    },
    "cac:Contact": { "cbc:ElectronicMail": mail },
  };
}

/** Who has told us no corporate number is addressed by our own number of it, in a scheme that says so. */
function customer({ recipient, customerNumber }: BillingDocument): Node {
  const { corporateNumber } = recipient;
  const id: Node = corporateNumber
    ? { "#text": corporateNumber, "@schemeID": corporateNumbers }
    : { "#text": customerNumber, "@schemeID": "ZZZ" };
  return {
    "cbc:EndpointID": id,
    "cac:PostalAddress": postalAddress(recipient.postalCode, recipient.address),
    "cac:PartyLegalEntity": {
      "cbc:RegistrationName": recipient.name,
      ...(corporateNumber && { "cbc:CompanyID": { "#text": corporateNumber, "@schemeID": corporateNumbers } }),
    },
    ...contactOf(recipient),
  };
}

const contactOf = ({ department, phone }: Party): Node =>
  department || phone
    ? { "cac:Contact": { ...(department && { "cbc:Name": department }), ...(phone && { "cbc:Telephone": phone }) } }
    : {};

const postalAddress = (postalCode: string, [street = "", ...more]: readonly string[]): Node => ({
  "cbc:StreetName": street,
  ...(more.length > 0 && { "cbc:AdditionalStreetName": more.join(" ") }),
  "cbc:PostalZone": postalCode,
  "cac:Country": { "cbc:IdentificationCode": "JP" },
});

const paymentMeans = ({ issuer: { bank } }: BillingDocument, number: string): Node => ({
  "cbc:PaymentMeansCode": creditTransfer,
  "cbc:PaymentID": number,
  "cac:PayeeFinancialAccount": {
    "cbc:ID": `${bank.code}-${bank.branchCode}-${bank.number}`,
    "cbc:Name": bank.holder,
    "cac:FinancialInstitutionBranch": { "cbc:ID": `${bank.code}${bank.branchCode}` },
  },
});

const taxTotal = ({ taxes, taxYen }: BillingDocument): Node => ({
  "cbc:TaxAmount": yen(taxYen),
  "cac:TaxSubtotal": taxes.map((tax) => ({
    "cbc:TaxableAmount": yen(tax.netYen),
    "cbc:TaxAmount": yen(tax.taxYen),
    "cac:TaxCategory": category(tax.taxPercent),
  })),
});

/** S is taxed at the standard rate, O is outside the tax. */
const category = (percent: TaxPercent): Node => ({
  "cbc:ID": percent === null ? "O" : "S",
  ...(percent !== null && { "cbc:Percent": String(percent) }),
  "cac:TaxScheme": { "cbc:ID": "VAT" },
});

const invoiceLine = (line: Line, index: number, { period }: BillingDocument): Node => ({
  "cbc:ID": String(index + 1),
  "cbc:InvoicedQuantity": { "#text": String(line.quantity), "@unitCode": unitCode },
  "cbc:LineExtensionAmount": yen(line.amountYen),
  "cac:InvoicePeriod": { "cbc:StartDate": period.from, "cbc:EndDate": period.to },
  "cac:Item": {
    ...(line.detail && { "cbc:Description": line.detail }),
    "cbc:Name": line.title,
    "cac:ClassifiedTaxCategory": category(line.taxPercent),
  },
  "cac:Price": { "cbc:PriceAmount": yen(line.unitYen) },
});
