import { Temporal } from "#shared/base/time.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { contractNews } from "./contract-news.ts";
import { afterTheNight, firstAccounts } from "./first-accounts.ts";
import { type FollowContract, followMessage } from "./follow.ts";
import { followName } from "./follow-name.ts";
import type { ContractVersion } from "./model.ts";
import { registerAccounts } from "./register-accounts.ts";
import { contractVersions } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "tables">;

/**
 * Does what a version calls for that an operator wrote: the company is called as it says, and with the day on which a contract
 * starts, of which the start notice tells, its register of accounts begins; of anything else the company's admins hear here.
 */
export async function followContract(needs: Needs, message: FollowContract): Promise<void> {
  const { tenant, version } = message;
  const versions = await contractVersions(needs, tenant);
  const written = versions.find((one) => one.version === version);
  if (!written) return;
  await followName(needs, message, written.effectiveOn);
  const { startedOn } = written;
  const isKnown = versions.some((one) => one.version < version && one.startedOn === startedOn);
  if (startedOn !== undefined && !isKnown) return beginRegister(needs, { ...written, startedOn }, message);
  await tell(needs, contractNews(await findCustomer(needs, tenant), written));
}

async function beginRegister(
  needs: Needs,
  written: ContractVersion & { startedOn: string },
  message: FollowContract,
): Promise<void> {
  const readyAt = afterTheNight(written.startedOn);
  if (Temporal.Instant.compare(needs.clock.now(), readyAt) < 0)
    return needs.bus.send("documents", { ...followMessage(message, "start"), notBefore: readyAt });
  await registerAccounts(needs, written.tenant, await firstAccounts(needs, written));
}
