import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ZipFile } from "#shared/platform/zip.ts";
import { listedIn } from "./list-inquiries.ts";
import { rangeOf } from "./listing.ts";
import { findInquiry, historyOf } from "./store.ts";
import { customerThread, publicHistory } from "./thread.ts";

/** Every inquiry of a company as its people read it, each with its files, one after the other. */
export async function* inquiryFiles(
  needs: Pick<Platform, "blobs" | "tables">,
  tenant: TenantId,
): AsyncIterable<ZipFile> {
  for await (const { id, number } of listedIn(needs, rangeOf(tenant, {}))) {
    const inquiry = (await findInquiry(needs, id))?.value;
    if (!inquiry) continue;
    const history = await historyOf(needs, id);
    yield {
      path: `inquiries/${number}/inquiry.json`,
      content: Buffer.from(JSON.stringify(customerThread(inquiry, history), undefined, 2)),
    };
    for (const [serial, { blob, name }] of publicHistory(history)
      .flatMap(({ message }) => message?.attachments ?? [])
      .entries()) {
      const content = await needs.blobs.get("attachments", blob);
      if (content) yield { path: `inquiries/${number}/${serial + 1}-${plain(name)}`, content };
    }
  }
}

/** A name that leads out of no folder. */
const plain = (name: string) =>
  name
    .replace(/[/\\:*?"<>|]|\p{Cc}/gu, "_")
    .replace(/^\.+/, "_")
    .slice(0, 120);
