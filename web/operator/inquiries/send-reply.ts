import { type Letter, sendSoon } from "../desk/outbox.ts";
import type { Draft } from "./draft.ts";
import type { Thread } from "./thread.ts";

type Reply = {
  text: string;
  attachments: readonly { upload: string }[];
  changes: Draft["changes"];
  isResolving: boolean;
  key: string;
};

/** Has a reply sent in a moment, with what its canned reply changes before it; the state comes with the words. */
export function sendReply(thread: Thread, reply: Reply, back: () => void): void {
  const { state: wanted, ...rest } = reply.changes;
  const state = reply.isResolving ? "resolved" : wanted;
  const path = `/inquiries/${thread.id}`;
  const letters: Letter[] = [
    ...(Object.keys(rest).length > 0 ? [{ method: "PATCH" as const, path, body: rest, version: thread.version }] : []),
    {
      method: "POST",
      path: `${path}/messages`,
      body: { text: reply.text, attachments: reply.attachments, ...(state && state !== thread.state && { state }) },
      key: reply.key,
    },
  ];
  sendSoon({ id: thread.id, number: thread.number, letters, back });
}
