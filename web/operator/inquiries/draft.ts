import { useEffect, useState } from "react";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import type { ReadyFile } from "#web/support/attachments/uploads.ts";

export type Tab = "reply" | "note";
/** What is being written about an inquiry, with its files, and what a canned reply changes of it once it is sent. */
export type Draft = {
  reply: string;
  note: string;
  files: readonly ReadyFile[];
  changes: CannedReply["changes"];
  /** Of whatever is sent next. */
  key: string;
};

const empty = (): Draft => ({ reply: "", note: "", files: [], changes: {}, key: crypto.randomUUID() });
const placeOf = (id: string) => `desk ${id}`;
const listeners = new Set<() => void>();

/** A draft keeps its key from the first look at it. */
function kept(id: string): Draft {
  const draft = { ...empty(), ...(JSON.parse(sessionStorage.getItem(placeOf(id)) ?? "{}") as Partial<Draft>) };
  sessionStorage.setItem(placeOf(id), JSON.stringify(draft));
  return draft;
}

/** Puts a draft where it is found when the inquiry is opened next, and where it is shown now. */
export function keepDraft(id: string, draft: Draft): void {
  sessionStorage.setItem(placeOf(id), JSON.stringify(draft));
  for (const tell of listeners) tell();
}

/** Begins the next reply; what is noted beside it stays. */
export const beginReply = (id: string): void => keepDraft(id, { ...empty(), note: kept(id).note });

/** Takes back a reply, before what has been written since. */
export function takeReplyBack(id: string, sent: Draft): void {
  const { reply, note, files } = kept(id);
  const texts = [sent.reply, reply].filter((text) => text.trim() !== "");
  keepDraft(id, { ...sent, note, reply: texts.join("\n\n"), files: [...sent.files, ...files] });
}

/** What is typed outlives a reload, a detour, and a reply that was taken back. */
export function useDraft(id: string): [Draft, (part: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => kept(id));
  useEffect(() => {
    const read = () => setDraft(kept(id));
    listeners.add(read);
    return () => {
      listeners.delete(read);
    };
  }, [id]);
  return [draft, (part) => keepDraft(id, { ...kept(id), ...part })];
}
