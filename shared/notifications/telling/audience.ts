import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Tenant } from "#shared/tenants/model.ts";
import type { Outlet, Reader } from "./channels.ts";
import type { Side } from "./kinds.ts";
import type { Audience } from "./model.ts";
import { settingsOf } from "./settings.ts";
import { teamsChannelOf } from "./teams-channel.ts";

type Needs = Pick<Platform, "settings" | "tables">;
type Readers = { side: Side; readers: Reader[]; team: Outlet | undefined };

/** Our support desk as a reader: its mailbox, its bell and its settings belong to all operators. */
const desk = "desk";

/** On which side a person stands. */
export const sideOf = ({ role }: Pick<Person, "role">): Side => (role === "operator" ? "desk" : "company");

/** Under which key a person is told, and keeps how. */
export const readerOf = (person: Person): { tenant: TenantId; reader: string } => ({
  tenant: person.tenant,
  reader: sideOf(person) === "desk" ? desk : person.objectId,
});

/** The people whom an announcement addresses, and the Teams channel that hears of it too. */
export async function readersOf(needs: Needs, audience: Audience): Promise<Readers> {
  const { providerTenant, supportMailbox: address } = needs.settings;
  const isOurs = audience.to === "operators" || audience.tenant === providerTenant;
  const { id, language, admins } = isOurs ? { ...us, id: providerTenant } : await findCustomer(needs, audience.tenant);
  const known = {
    admins: () => admins.map(({ objectId, name, mail }) => ({ key: objectId, name, address: mail })),
    people: () => namedIn(audience),
    operators: () => [{ key: desk, address }],
    channel: () => [],
  }[audience.to]();
  const readers = await Promise.all(known.map((one) => withSettings(needs, { id, language }, one)));
  const team = audience.to === "people" ? undefined : await teamOf(needs, id, language);
  return { side: isOurs ? "desk" : "company", readers, team };
}

const us: Pick<Tenant, "language" | "admins"> = { language: "ja", admins: [] };

type Known = Pick<Reader, "key" | "name" | "address">;

const namedIn = (audience: Audience): Known[] =>
  audience.to === "people"
    ? audience.people.map(({ objectId, name, mail }) => ({ key: objectId ?? mail.toLowerCase(), name, address: mail }))
    : [];

async function withSettings(
  needs: Needs,
  { id: tenant, language }: Pick<Tenant, "id" | "language">,
  known: Known,
): Promise<Reader> {
  const { value } = await settingsOf(needs, { tenant, reader: known.key });
  return { ...known, tenant, language, settings: value };
}

async function teamOf(needs: Needs, tenant: TenantId, language: Language): Promise<Outlet | undefined> {
  const { value } = await teamsChannelOf(needs, tenant);
  return value.address === null ? undefined : { tenant, language, mutedKinds: value.mutedKinds };
}
