import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { maxFileBytes } from "../file-rules.ts";
import type { MailPart, StoredFile } from "../model.ts";
import { receiveFile } from "../receive-file.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { attachmentContent, attachmentsOf, type GraphAttachment } from "./mailbox.ts";

type Needs = Pick<Platform, "blobs" | "graph" | "settings">;
type TakenIn = { files: StoredFile[]; leftOut: MailPart["leftOut"] };

const mostFiles = 10;

/** Keeps what is attached to a mail, one file after the other; what cannot be taken is named with its reason. */
export async function takeInFiles(
  needs: Needs,
  { item }: Pick<IncomingMail, "item">,
  place: { inquiry: Id<"inquiry">; key: string },
): Promise<TakenIn> {
  const { providerTenant, supportMailbox } = needs.settings;
  const graph = needs.graph(providerTenant);
  const taken: TakenIn = { files: [], leftOut: [] };
  for (const [index, attachment] of (await attachmentsOf(graph, supportMailbox, item)).entries()) {
    const name = nameOf(attachment);
    const reason = refusalOf(attachment, taken.files.length);
    const received =
      reason ??
      (await receiveFile(
        needs,
        `${place.inquiry}/${place.key.slice(0, 24)}/${index + 1}`,
        { name, content: await attachmentContent(graph, supportMailbox, item, attachment.id) },
        "mail",
      ));
    if (typeof received === "string") taken.leftOut.push({ name, reason: received });
    else if ("refusal" in received) taken.leftOut.push({ name, reason: received.refusal.ja });
    else {
      const { contentId } = attachment;
      taken.files.push({
        ...(await received.keep()),
        ...(contentId && { contentId: contentId.replace(/^<|>$/g, "") }),
      });
    }
  }
  return taken;
}

const attachedMail = "#microsoft.graph.itemAttachment";
const linkedFile = "#microsoft.graph.referenceAttachment";

/** An attached mail has its subject for a name. */
function nameOf(attachment: GraphAttachment): string {
  const name =
    (attachment.name ?? "")
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, 190) || "無題";
  return attachment["@odata.type"] === attachedMail && !name.toLowerCase().endsWith(".eml") ? `${name}.eml` : name;
}

function refusalOf(attachment: GraphAttachment, taken: number): string | undefined {
  if (attachment["@odata.type"] === linkedFile) return "リンクで共有されたファイルです。元のメールから開いてください。";
  if (taken >= mostFiles) return `添付は${mostFiles}個まで取り込みます。`;
  return (attachment.size ?? 0) > maxFileBytes * 1.4 ? "25 MBを超えるため取り込めませんでした。" : undefined;
}
