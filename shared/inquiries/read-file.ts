import type { Person } from "#shared/base/caller.ts";
import { nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { visibleInquiry } from "./change-inquiry.ts";
import type { Message } from "./history.ts";
import { type FilePlace, isIntact, type MailLink, type MessagePlace } from "./mail-link.ts";
import type { Inquiry, MailPart, StoredFile } from "./model.ts";
import { entryAt, findInquiry } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

type Parts = { files: readonly StoredFile[]; mail: MailPart | undefined; visibility: Message["visibility"] };

export type FileLink = { url: URL; expiresAt: Instant };

const lives = { minutes: 15 };

/** A link to one file for someone who may see the message it came with. */
export async function linkFile(needs: Needs, person: Person, place: FilePlace): Promise<FileLink> {
  const { value: inquiry } = await visibleInquiry(needs, person, place.inquiryId);
  const { files, visibility } = await partsOf(needs, inquiry, place.version);
  if (visibility === "internal" && person.role !== "operator") throw nothingHere();
  return signedLink(needs, files[place.index]);
}

async function partsOf(needs: Needs, inquiry: Inquiry, version: number): Promise<Parts> {
  if (version === 1) return { files: inquiry.attachments, mail: inquiry.mail, visibility: "public" };
  const message = (await entryAt(needs, inquiry.id, version))?.message;
  if (!message || version > inquiry.version) throw nothingHere();
  return { files: message.attachments, mail: message.mail, visibility: message.visibility };
}

/** What a browser can show without harm is opened in place; everything else is saved. */
export const shownInPlace = /^(image\/(png|jpeg|gif|webp)|application\/pdf)$/;

async function signedLink({ blobs, clock }: Needs, file: StoredFile | undefined): Promise<FileLink> {
  if (!file) throw nothingHere();
  const expiresAt = clock.now().add(lives);
  const options = { expiresAt, fileName: file.name, inline: shownInPlace.test(file.type) };
  return { url: await blobs.link("attachments", file.blob, options), expiresAt };
}

/** The safe HTML of a message that came as mail, with its own pictures, and where they lie. */
export async function readMailPage(
  needs: Needs,
  person: Person,
  place: MessagePlace,
): Promise<{ html: string; pictures: string[] }> {
  const { value: inquiry } = await visibleInquiry(needs, person, place.inquiryId);
  const { files, mail, visibility } = await partsOf(needs, inquiry, place.version);
  if (visibility === "internal" && person.role !== "operator") throw nothingHere();
  const page = mail?.page && (await needs.blobs.get("attachments", mail.page));
  if (!page) throw nothingHere();
  const links = new Map<string, URL>();
  for (const file of files)
    if (file.contentId !== undefined) links.set(file.contentId, (await signedLink(needs, file)).url);
  const html = Buffer.from(page)
    .toString("utf8")
    .replace(/ src="cid:([^"]*)"/g, (_whole, contentId: string) => {
      const link = links.get(contentId);
      return link ? ` src="${link.href.replaceAll("&", "&amp;")}"` : "";
    });
  return { html, pictures: [...new Set([...links.values()].map(({ origin }) => origin))] };
}

/** A fresh link for who follows one in a mail; refused when it was changed or is too old, and gone for who reads no more. */
export async function followMailLink(
  needs: Needs & Pick<Platform, "settings">,
  link: MailLink & { signature: string },
): Promise<FileLink> {
  if (!isIntact(needs.settings.linkKey, link)) throw refusal("not-allowed", wasChanged);
  if (Temporal.Instant.compare(Temporal.Instant.from(link.until), needs.clock.now()) < 0)
    throw refusal("not-allowed", hasExpired);
  const inquiry = (await findInquiry(needs, link.inquiryId))?.value;
  const readers = inquiry && [inquiry.requester.mail, ...inquiry.watchers.map(({ mail }) => mail)];
  if (!inquiry || !readers?.some((reader) => reader?.toLowerCase() === link.to.toLowerCase())) throw nothingHere();
  const { files, visibility } = await partsOf(needs, inquiry, link.version);
  if (visibility === "internal") throw nothingHere();
  return signedLink(needs, files[link.index]);
}

const wasChanged: Said = {
  ja: "リンクが途中で変わっています。メールのリンクをもう一度開いてください。",
  en: "This link was changed on its way. Open the one in the mail again.",
};
const hasExpired: Said = {
  ja: "リンクの有効期間を過ぎました。ファイルが必要なときは、メールに返信してお知らせください。",
  en: "This link has expired. Reply to the mail if you still need the file.",
};
