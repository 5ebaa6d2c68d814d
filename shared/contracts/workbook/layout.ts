import { statementNames } from "../applications/consents.ts";
import type { ApplicationKind } from "../applications/model.ts";

/** What one input of the form holds, and where the same stands in an application that comes as JSON. */
export type Input = {
  at: string;
  to?: string;
  pointer: string;
  as: "text" | "number" | "day" | "month" | "kind" | "service" | "yes";
};

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const firstAccountRow = 21;
const accountRows = 10;
export const firstAdminRow = 33;
export const adminRows = 5;
export const firstConsentRow = 39;

/** Accounts stand in two columns of ten. */
export const accountPlaces = [
  ...range(accountRows).map((index) => ({
    number: index + 1,
    row: firstAccountRow + index,
    no: "A",
    login: "B",
    loginTo: "C",
    option: "D",
  })),
  ...range(accountRows).map((index) => ({
    number: index + 11,
    row: firstAccountRow + index,
    no: "E",
    login: "F",
    loginTo: "G",
    option: "H",
  })),
];

/** Every input of the form, by its cell. */
export const inputs: readonly Input[] = [
  { at: "B5", to: "D5", pointer: "#/kind", as: "kind" },
  { at: "F5", to: "H5", pointer: "#/desiredOn", as: "day" },
  { at: "B6", to: "D6", pointer: "#/month", as: "month" },
  { at: "F6", to: "H6", pointer: "#/service", as: "service" },
  { at: "B8", to: "D8", pointer: "#/party/name", as: "text" },
  { at: "F8", to: "H8", pointer: "#/party/department", as: "text" },
  { at: "B9", to: "D9", pointer: "#/party/postalCode", as: "text" },
  { at: "F9", to: "H9", pointer: "#/party/phone", as: "text" },
  ...range(3).map(
    (index): Input => ({ at: `B${10 + index}`, to: `H${10 + index}`, pointer: `#/party/address/${index}`, as: "text" }),
  ),
  { at: "B13", to: "D13", pointer: "#/party/corporateNumber", as: "text" },
  { at: "F13", to: "H13", pointer: "#/party/payerNames/0", as: "text" },
  { at: "B14", to: "D14", pointer: "#/party/payerNames/1", as: "text" },
  { at: "F14", to: "H14", pointer: "#/party/payerNames/2", as: "text" },
  { at: "F17", to: "H17", pointer: "#/counts/basic", as: "number" },
  { at: "F18", to: "H18", pointer: "#/counts/option", as: "number" },
  ...accountPlaces.flatMap(({ number, row, login, loginTo, option }): Input[] => [
    { at: `${login}${row}`, to: `${loginTo}${row}`, pointer: `#/accounts/${number - 1}/login`, as: "text" },
    { at: `${option}${row}`, pointer: `#/accounts/${number - 1}/option`, as: "yes" },
  ]),
  ...range(adminRows).flatMap((index): Input[] => [
    { at: `B${firstAdminRow + index}`, to: `D${firstAdminRow + index}`, pointer: `#/admins/${index}/name`, as: "text" },
    { at: `E${firstAdminRow + index}`, to: `H${firstAdminRow + index}`, pointer: `#/admins/${index}/mail`, as: "text" },
  ]),
  ...statementNames.map(
    (name, index): Input => ({ at: `H${firstConsentRow + index}`, pointer: `#/consents/${name}`, as: "yes" }),
  ),
  { at: "A45", to: "H45", pointer: "#/note", as: "text" },
];

/** Which parts of the form belong to an application of each kind; the others may stand filled in and say nothing. */
export const partsOf: Readonly<Record<ApplicationKind, readonly string[]>> = {
  "new-contract": ["desiredOn", "party", "counts", "accounts", "admins", "consents", "note"],
  services: ["desiredOn", "counts", "accounts", "consents", "note"],
  company: ["desiredOn", "party", "note"],
  admins: ["desiredOn", "admins", "note"],
  cancellation: ["month", "note"],
  "account-cancellation": ["desiredOn", "service", "accounts", "note"],
};
