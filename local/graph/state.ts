import { join } from "node:path";
import type { Subscription } from "@microsoft/microsoft-graph-types";
import { type Change, type Changes, openChanges } from "./changes.ts";
import { type Collection, openCollection } from "./collection.ts";
import type { FolderName, SentMail, StoredMessage } from "./mail/model.ts";
import type { TenantChange } from "./model.ts";

export type WatchedDirectory = "users" | "groups";

export type StoredSubscription = {
  tenant: string;
  watches: { mailbox: string; folder?: FolderName } | { directory: WatchedDirectory };
  subscription: Subscription & { id: string };
};

/** What changes while the simulator runs, and stays when it has a folder. */
export type State = {
  /** When the simulator was started for the first time: the world's dates hang on it. */
  since: number;
  messages: Collection<StoredMessage>;
  /** A number for each change of a message, each larger than all before. */
  nextSerial(): number;
  sent: Collection<SentMail>;
  /** What a token of a delta query must carry to be known; another one after all were forgotten. */
  deltaEpoch(): number;
  expireDeltaTokens(): void;
  subscriptions: Collection<StoredSubscription>;
  /** What was changed in the tenants' worlds. */
  changes: Changes;
  /** What was changed of the tenants themselves. */
  tenants: Collection<TenantChange>;
};

/** Opens what earlier runs have left in the folder. */
export function openState(folder: string | undefined, now: number): State {
  const open = <T>(name: string) => openCollection<T>(folder && join(folder, `${name}.jsonl`));
  const facts = open<number>("facts");
  if (facts.get("since") === undefined) facts.put("since", now);
  const messages = open<StoredMessage>("messages");
  let serial = Math.max(0, ...messages.values().map((message) => message.serial));
  return {
    since: facts.get("since") ?? now,
    messages,
    nextSerial: () => (serial += 1),
    deltaEpoch: () => facts.get("deltaEpoch") ?? 0,
    expireDeltaTokens: () => facts.put("deltaEpoch", (facts.get("deltaEpoch") ?? 0) + 1),
    sent: open("sent"),
    subscriptions: open("subscriptions"),
    changes: openChanges(open<Change>("changes")),
    tenants: open("tenants"),
  };
}
