import { toE164 } from "#shared/base/phone-numbers.ts";

export type TypedAdmin = { name: string; mail: string; objectId: string };
export type TypedCustomer = { id: string; name: string; language: "ja" | "en"; admins: TypedAdmin[]; phones: string };

export const noAdmin: TypedAdmin = { name: "", mail: "", objectId: "" };
export const untyped: TypedCustomer = { id: "", name: "", language: "ja", admins: [noAdmin], phones: "" };

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Words = {
  wrong: Record<"id" | "name" | "mail" | "objectId" | "adminName", string>;
  phoneWrong: (line: string) => string;
};

/** What cannot be taken, by the pointer of its field as the API has it. */
export function wrongIn(
  { id, name, admins, phones }: TypedCustomer,
  { wrong, phoneWrong }: Words,
): Map<string, string> {
  const found: (readonly [string, string] | false)[] = [
    name.trim() === "" && ["#/name", wrong.name],
    !guid.test(id.trim()) && ["#/id", wrong.id],
    ...admins.flatMap((admin, place) => [
      admin.name.trim() === "" && ([`#/admins/${place}/name`, wrong.adminName] as const),
      !mail.test(admin.mail.trim()) && ([`#/admins/${place}/mail`, wrong.mail] as const),
      !guid.test(admin.objectId.trim()) && ([`#/admins/${place}/objectId`, wrong.objectId] as const),
    ]),
    ...lines(phones).map((line) => toE164(line) === undefined && (["#/phones", phoneWrong(line)] as const)),
  ];
  return new Map(found.filter((one) => one !== false));
}

/** What is sent of it. */
export const customerOf = ({ id, name, language, admins, phones }: TypedCustomer) => ({
  id: id.trim().toLowerCase(),
  name: name.trim(),
  language,
  admins: admins.map((admin) => ({
    name: admin.name.trim(),
    mail: admin.mail.trim(),
    objectId: admin.objectId.trim().toLowerCase(),
  })),
  phones: lines(phones).flatMap((line) => toE164(line) ?? []),
});
