import { newestItems } from "#shared/inventory/read-snapshots.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { startTenant } from "#shared/tenants/start-tenant.ts";
import { amendContract } from "../amend-contract.ts";
import { openedBy } from "../applications/opened-by.ts";
import { contractOn } from "../contract-on.ts";
import { firstRows } from "../first-accounts.ts";
import { type FollowOnboarding, followMessage } from "../follow.ts";
import { writeLetter } from "../letters/store.ts";
import type { ContractVersion } from "../model.ts";
import { contractVersions } from "../store.ts";
import { addressOf } from "./ask-consent.ts";
import type { OnboardingEvent } from "./model.ts";
import { consentNews, startNews } from "./onboarding-news.ts";
import { type Start, startNotice } from "./start-notice.ts";
import { findEvent, findLink, findOnboarding } from "./store.ts";
import { verifyConsent } from "./verify-consent.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "consents" | "graph" | "printer" | "settings" | "tables">;
type Follow = (needs: Needs, event: OnboardingEvent) => Promise<void>;

const nothing: Follow = async () => undefined;

const follows: Readonly<Record<OnboardingEvent["happening"], Follow>> = {
  asked: sendLink,
  refused: nothing,
  consented: verifyConsent,
  "check-asked": verifyConsent,
  verified: nothing,
  "start-noticed": start,
};

/** Does what a step of a customer's way to its service calls for, each thing once however often it comes here. */
export async function followOnboarding(needs: Needs, { tenant, version }: FollowOnboarding): Promise<void> {
  const event = await findEvent(needs, tenant, version);
  if (event) await follows[event.happening](needs, event);
}

async function sendLink(needs: Needs, { tenant, link: nonce, at }: OnboardingEvent): Promise<void> {
  const link = nonce && (await findLink(needs, tenant, nonce))?.value;
  if (link) await tell(needs, consentNews(link, addressOf(needs, link), at));
}

/** The day becomes part of the contract before the notice names it; the register of accounts begins with it. */
async function start(needs: Needs, event: OnboardingEvent): Promise<void> {
  const { tenant } = event;
  const notice = (await findOnboarding(needs, tenant))?.value.notice;
  if (!notice) return;
  const contract = await started(needs, event, notice.startedOn);
  await startTenant(needs, tenant, notice.startedOn);
  const customer = await findCustomer(needs, tenant);
  const told: Start = {
    customer,
    notice,
    contract,
    loginIds: await foreseen(needs, contract),
    settings: needs.settings,
  };
  const { letter: id, at: createdAt } = notice;
  await writeLetter(needs, { tenant, id, kind: "start-notice", createdAt, content: startNotice(told) });
  await tell(needs, startNews(event, told));
  await needs.bus.send("documents", followMessage({ kind: "follow-contract", tenant, version: contract.version }));
}

/** The version of the contract that names the day; a worker that was killed finds it there. */
async function started(needs: Needs, { tenant, by }: OnboardingEvent, startedOn: string): Promise<ContractVersion> {
  const versions = await contractVersions(needs, tenant);
  const there = versions.find(
    (one) => one.startedOn === startedOn && contractOn(versions, startedOn)?.startedOn === startedOn,
  );
  if (there) return there;
  const recordedAt = needs.clock.now().toString();
  const amendment = { tenant, effectiveOn: startedOn, recordedAt, recordedBy: by, reason: "サービス開始通知" };
  return amendContract(needs, { ...amendment, change: { startedOn } }, versions.at(-1)?.version ?? 0);
}

async function foreseen(needs: Needs, contract: ContractVersion) {
  const { items = [] } = await newestItems(needs, contract.tenant, "accounts");
  const { tenant, counts, startedOn = contract.effectiveOn, application } = contract;
  const rows = firstRows({ tenant, counts, startedOn, application }, items, await openedBy(needs, tenant));
  return rows.toSorted((one, other) => (one.userPrincipalName < other.userPrincipalName ? -1 : 1));
}
