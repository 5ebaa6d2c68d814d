import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { addMessage, type Speaker } from "./add-message.ts";
import { service } from "./history.ts";
import { sha256 } from "./stage-files.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "newId" | "tables">;

const noting: Speaker = {
  by: service,
  requester: { name: service.name },
  channel: "form",
  maySee: () => true,
};

/** Writes down in an inquiry what our support staff alone may read; the same again, or under the same key, only once. */
export async function addNote(
  needs: Needs,
  inquiry: Id<"inquiry">,
  text: string,
  key = sha256(`note:${text}`),
): Promise<void> {
  await addMessage(needs, noting, inquiry, {
    key,
    message: async () => ({ visibility: "internal", side: "support", text, attachments: [] }),
  });
}
