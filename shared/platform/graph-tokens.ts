import type { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Settings } from "./config.ts";
import { type Grant, graphGrants, type Surroundings } from "./credentials.ts";

export type GraphTokens = {
  get(tenant: TenantId): Promise<string>;
  /** Permissions are frozen in a token: after a refusal the next call asks for a new one. */
  forget(tenant: TenantId): void;
};

const mostKept = 2000;
const renewedEarly = { minutes: 5 };

/** One token for each customer, kept until shortly before it ends. */
export function createGraphTokens(settings: Pick<Settings, "graph">, from: Surroundings): GraphTokens {
  const ask = graphGrants(settings, from);
  const kept = new Map<TenantId, Promise<Grant>>();

  const renew = (tenant: TenantId): Promise<Grant> => {
    const grant = ask(tenant);
    kept.set(tenant, grant);
    grant.catch(() => drop(tenant, grant));
    const oldest = kept.keys().next();
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
    return grant;
  };
  const drop = (tenant: TenantId, grant: Promise<Grant>) => {
    if (kept.get(tenant) === grant) kept.delete(tenant);
  };
  const isFresh = ({ expiresAt }: Grant) => Temporal.Instant.compare(from.clock.now().add(renewedEarly), expiresAt) < 0;

  return {
    async get(tenant) {
      const known = kept.get(tenant);
      if (known) {
        const grant = await known;
        if (isFresh(grant)) return grant.token;
        drop(tenant, known);
      }
      return (await (kept.get(tenant) ?? renew(tenant))).token;
    },
    forget: (tenant) => void kept.delete(tenant),
  };
}
