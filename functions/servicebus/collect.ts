import * as z from "zod";
import { WatchDefender, watchDefender } from "#shared/alerts/handlers.ts";
import { AnnouncePriceChange, announcePriceChange } from "#shared/content/announce-price-change.ts";
import {
  PollMailbox,
  pollMailbox,
  RenewMailSubscription,
  renewMailSubscription,
} from "#shared/inquiries/mail-in/handlers.ts";
import { SealSearch, sealSearch } from "#shared/inquiries/search/seal.ts";
import { CollectInventory, collectInventory } from "#shared/inventory/handlers.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { ReadDomains, readDomains } from "#shared/tenants/domains.ts";

const Work = z.discriminatedUnion("kind", [
  CollectInventory,
  WatchDefender,
  ReadDomains,
  PollMailbox,
  RenewMailSubscription,
  AnnouncePriceChange,
  SealSearch,
]);
type Work = z.infer<typeof Work>;

const workers: { [Kind in Work["kind"]]: (platform: Platform, work: Extract<Work, { kind: Kind }>) => Promise<void> } =
  {
    inventory: collectInventory,
    "defender-alerts": watchDefender,
    domains: readDomains,
    "poll-mailbox": pollMailbox,
    "renew-mail-subscription": renewMailSubscription,
    "price-change": announcePriceChange,
    "seal-search": sealSearch,
  };

export const workCollect = job({
  queue: "collect",
  message: Work,
  run: ({ platform, message }) => perform(platform, message),
});

function perform<Kind extends Work["kind"]>(platform: Platform, work: Extract<Work, { kind: Kind }>): Promise<void> {
  const kind: Kind = work.kind;
  return workers[kind](platform, work);
}
