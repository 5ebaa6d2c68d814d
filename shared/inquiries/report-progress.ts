import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { addMessage, type Speaker } from "./add-message.ts";
import { service } from "./history.ts";
import type { StoredFile } from "./model.ts";
import { findInquiry } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "newId" | "tables">;

const reporting: Speaker = {
  by: service,
  requester: { name: service.name },
  channel: "form",
  maySee: () => true,
};

/** Tells who has asked how far it is, once under each key; with `isEnd` there is nothing left to do. */
export async function reportProgress(
  needs: Needs,
  id: Id<"inquiry">,
  { text, attachments = [], key, isEnd }: { text: string; attachments?: StoredFile[]; key: string; isEnd: boolean },
): Promise<void> {
  const state = (await findInquiry(needs, id))?.value.state;
  const isOpen = state !== "resolved" && state !== "closed";
  await addMessage(needs, reporting, id, {
    key,
    message: async () => ({ visibility: "public", side: "support", text, attachments }),
    ...(isEnd && isOpen && { state: "resolved" as const }),
  });
}
