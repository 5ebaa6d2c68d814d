import { join } from "node:path";
import type { Subscription } from "@microsoft/microsoft-graph-types";
import { type Collection, openCollection } from "./collection.ts";
import type { FolderName, SentMail, StoredMessage } from "./mail/model.ts";
import type { Alert } from "./model.ts";

export type StoredSubscription = {
  tenant: string;
  watches: { mailbox: string; folder?: FolderName };
  subscription: Subscription & { id: string };
};
export type StoredAlert = { tenant: string; alert: Alert };

/** What changes while the simulator runs, and stays when it has a folder. */
export type State = {
  /** When the simulator was started for the first time: the world's dates hang on it. */
  since: number;
  messages: Collection<StoredMessage>;
  sent: Collection<SentMail>;
  subscriptions: Collection<StoredSubscription>;
  alerts: Collection<StoredAlert>;
};

/** Opens what earlier runs have left in the folder. */
export function openState(folder: string | undefined, now: number): State {
  const open = <T>(name: string) => openCollection<T>(folder && join(folder, `${name}.jsonl`));
  const facts = open<number>("facts");
  if (facts.get("since") === undefined) facts.put("since", now);
  return {
    since: facts.get("since") ?? now,
    messages: open("messages"),
    sent: open("sent"),
    subscriptions: open("subscriptions"),
    alerts: open("alerts"),
  };
}
