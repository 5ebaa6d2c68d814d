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

/** Has a reply sent in a moment, with what its canned reply changes. */
export function sendReply(thread: Thread, reply: Reply, back: () => void): void {
  const { state: wanted, ...changes } = reply.changes;
  const state = reply.isResolving ? "resolved" : wanted;
  const letter: Letter = {
    path: `/inquiries/${thread.id}/messages`,
    body: {
      text: reply.text,
      attachments: reply.attachments,
      ...(state && state !== thread.state && { state }),
      ...(Object.keys(changes).length > 0 && { changes }),
    },
    key: reply.key,
  };
  sendSoon({ id: thread.id, number: thread.number, letter, back });
}
