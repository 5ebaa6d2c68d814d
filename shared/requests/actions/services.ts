import type { TenantId } from "#shared/base/ids.ts";
import type { Changes, Platform } from "#shared/platform/platform.ts";

/**
 * Every service in which changes are carried out, by the interface through which actions speak to it. The day on which
 * another one has an interface, such as the console of the option service, it gets a row here and actions that name it,
 * and the types that people fulfil until then say `by: "system"`.
 */
export type Services = { graph: Changes };
export type ServiceName = keyof Services;

const services: { [Name in ServiceName]: (needs: Pick<Platform, "changes">, tenant: TenantId) => Services[Name] } = {
  graph: ({ changes }, tenant) => changes(tenant),
};

/** A customer's part of the service that an action names; Microsoft Graph where it names none. */
export const serviceFor = (
  needs: Pick<Platform, "changes">,
  tenant: TenantId,
  { service = "graph" }: { service?: ServiceName },
): Services[ServiceName] => services[service](needs, tenant);
