import type { Issuer } from "#shared/base/issuer.ts";
import type { BillingDocument } from "./model.ts";
import type { XmlNode } from "./xml.ts";

/** Japanese corporate numbers in the list of Peppol's participant schemes. */
const corporateNumbers = "0188";

/** Who issues; a company's registration number is T before its corporate number. */
export function supplier({ name, postalCode, address, mail, phone, registrationNumber }: Issuer): XmlNode {
  const corporateNumber = corporate(registrationNumber.slice(1));
  return {
    "cbc:EndpointID": corporateNumber,
    "cac:PostalAddress": postalAddress(postalCode, address),
    "cac:PartyTaxScheme": { "cbc:CompanyID": registrationNumber, "cac:TaxScheme": { "cbc:ID": "VAT" } },
    "cac:PartyLegalEntity": { "cbc:RegistrationName": name, "cbc:CompanyID": corporateNumber },
    "cac:Contact": { ...(phone && { "cbc:Telephone": phone }), "cbc:ElectronicMail": mail },
  };
}

/** Who is billed: in Peppol nobody is addressed without a number of a known scheme (ibr-080, ibr-cl-25). */
export function customer({ recipient }: BillingDocument): XmlNode {
  const { corporateNumber, name, department, phone, postalCode, address } = recipient;
  if (!corporateNumber) throw new Error("Who has no corporate number is not reached by an electronic invoice.");
  return {
    "cbc:EndpointID": corporate(corporateNumber),
    "cac:PostalAddress": postalAddress(postalCode, address),
    "cac:PartyLegalEntity": { "cbc:RegistrationName": name, "cbc:CompanyID": corporate(corporateNumber) },
    ...((department || phone) && {
      "cac:Contact": { ...(department && { "cbc:Name": department }), ...(phone && { "cbc:Telephone": phone }) },
    }),
  };
}

const corporate = (number: string): XmlNode => ({ "#text": number, "@schemeID": corporateNumbers });

const postalAddress = (postalCode: string, [street = "", additional, ...more]: readonly string[]): XmlNode => ({
  "cbc:StreetName": street,
  ...(additional && { "cbc:AdditionalStreetName": additional }),
  "cbc:PostalZone": postalCode,
  ...(more.length > 0 && { "cac:AddressLine": { "cbc:Line": more.join(" ") } }),
  "cac:Country": { "cbc:IdentificationCode": "JP" },
});
