import { type Letter, sendSoon } from "../desk/outbox.ts";
import type { Draft } from "./draft.ts";
import type { Thread } from "./thread.ts";

type Reply = {
  text: string;
  attachments: readonly { upload: string }[];
  isResolving: boolean;
  draft: Draft;
};

/** Has a reply sent in a moment, with what its canned reply changes; refused while nobody is signed in. */
export function sendReply(thread: Thread, { text, attachments, isResolving, draft }: Reply): Promise<void> {
  const { state: wanted, ...changes } = draft.changes;
  const state = isResolving ? "resolved" : wanted;
  const letter: Letter = {
    path: `/inquiries/${thread.id}/messages`,
    body: {
      text,
      attachments,
      ...(state && state !== thread.state && { state }),
      ...(Object.keys(changes).length > 0 && { changes }),
    },
    key: draft.key,
  };
  return sendSoon({ id: thread.id, number: thread.number, letter, draft });
}
