import * as z from "zod";
import { PollNews, pollNews } from "#shared/alerts/poll.ts";
import { AnnouncePriceChange, announcePriceChange } from "#shared/content/announce-price-change.ts";
import {
  PollMailbox,
  pollMailbox,
  RenewMailSubscription,
  renewMailSubscription,
} from "#shared/inquiries/mail-in/handlers.ts";
import { SealSearch, sealSearch } from "#shared/inquiries/search/seal.ts";
import { JudgeInventory, judgeInventory } from "#shared/insights/judge-inventory.ts";
import { JudgeMalware, judgeMalware } from "#shared/insights/judge-malware.ts";
import { LookForMalware, lookForMalware } from "#shared/insights/look-for-malware.ts";
import { ReadWindowsCatalogue, readWindowsCatalogue } from "#shared/insights/windows-catalogue.ts";
import { WatchDirectory, watchDirectory } from "#shared/inventory/directory-watch.ts";
import { CollectInventory, collectInventory } from "#shared/inventory/handlers.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { ReadDomains, readDomains } from "#shared/tenants/domains.ts";
import { customerOf } from "#shared/tenants/find-customer.ts";

const Work = z.discriminatedUnion("kind", [
  CollectInventory,
  WatchDirectory,
  JudgeInventory,
  JudgeMalware,
  LookForMalware,
  ReadWindowsCatalogue,
  PollNews,
  ReadDomains,
  PollMailbox,
  RenewMailSubscription,
  AnnouncePriceChange,
  SealSearch,
]);
type Work = z.infer<typeof Work>;

const workers: { [Kind in Work["kind"]]: (platform: Platform, work: Extract<Work, { kind: Kind }>) => Promise<void> } =
  {
    inventory: collectAtCustomer,
    "watch-directory": watchDirectory,
    "judge-inventory": judgeInventory,
    "judge-malware": judgeMalware,
    "look-for-malware": lookForMalware,
    "windows-catalogue": readWindowsCatalogue,
    "defender-alerts": pollNews,
    "defender-incidents": pollNews,
    "service-health": pollNews,
    domains: readDomains,
    "poll-mailbox": pollMailbox,
    "renew-mail-subscription": renewMailSubscription,
    "price-change": announcePriceChange,
    "seal-search": sealSearch,
  };

/** Of a former customer nothing is read any more, also when it was ordered before the end or is tried again. */
async function collectAtCustomer(platform: Platform, work: CollectInventory): Promise<void> {
  const customer = await customerOf(platform, work.tenant);
  if (customer && customer.endedOn === undefined) await collectInventory(platform, work);
}

export const workCollect = job({
  queue: "collect",
  message: Work,
  run: ({ platform, message }) => perform(platform, message),
});

function perform<Kind extends Work["kind"]>(platform: Platform, work: Extract<Work, { kind: Kind }>): Promise<void> {
  const kind: Kind = work.kind;
  return workers[kind](platform, work);
}
