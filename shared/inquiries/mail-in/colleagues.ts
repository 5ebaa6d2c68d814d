import type { Person } from "#shared/base/caller.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfAddress } from "#shared/tenants/domains.ts";
import { findPerson } from "#shared/tenants/find-person.ts";
import type { Contact } from "../model.ts";
import type { IncomingMail } from "./incoming-mail.ts";

type Needs = Pick<Platform, "graph" | "log" | "tables">;

const mostColleagues = 10;
const mostAddresses = 50;
const longestName = 60;

/** The colleagues to whom a sender has sent a mail too: people of the same company, found in its directory. */
export async function colleaguesIn(
  needs: Needs,
  { recipients }: Pick<IncomingMail, "recipients">,
  sender: Person,
): Promise<Contact[]> {
  const colleagues: Contact[] = [];
  const addresses = new Set(recipients.map(({ address }) => address));
  for (const address of [...addresses].slice(0, mostAddresses)) {
    if (colleagues.length === mostColleagues) break;
    if ((await tenantOfAddress(needs, address)) !== sender.tenant) continue;
    const found = await findPerson(needs, address);
    if (found.kind === "person" && found.person.objectId !== sender.objectId)
      colleagues.push({ name: found.person.name.slice(0, longestName), mail: address });
  }
  return colleagues;
}
