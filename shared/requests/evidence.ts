import { createHash } from "node:crypto";
import type { Person } from "#shared/base/caller.ts";
import { type FieldFault, nothingHere, refusal } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { shownInPlace } from "#shared/inquiries/read-file.ts";
import { senderOf } from "#shared/inquiries/sender.ts";
import { readUploadToken, type Upload } from "#shared/inquiries/upload-token.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { EvidenceFile, ServiceRequest } from "./model.ts";
import { progressOf, type Which } from "./store.ts";
import { visibleRequest } from "./visible-request.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "settings">;

const nameOf = ({ tenant, id }: Which, sha256: string) => `${tenant}/${id}/evidence/${sha256}`;

/**
 * Copies files that were sent ahead to where the order's documents lie, each under its hash, so that nothing removes or
 * changes them and the same once more is the same. What was sent is swept as if it had never been attached.
 */
export async function keepEvidence(
  needs: Needs,
  person: Person,
  request: ServiceRequest,
  sent: readonly { upload: string }[],
): Promise<EvidenceFile[]> {
  const [by, now] = [senderOf(person), needs.clock.now()];
  const read = sent.map(({ upload }) => readUploadToken(needs.settings.linkKey, upload, { by, now }));
  refuse(read.flatMap((one, place) => ("refusal" in one ? [place] : [])));
  const uploads = read.flatMap((one) => ("refusal" in one ? [] : [one]));
  for (const [place, upload] of uploads.entries()) if (!(await copied(needs, request, upload))) refuse([place]);
  return uploads.map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 }));
}

async function copied({ blobs }: Needs, request: ServiceRequest, { blob, type, sha256 }: Upload): Promise<boolean> {
  const content = await blobs.get("attachments", blob);
  if (!content || createHash("sha256").update(content).digest("hex") !== sha256) return false;
  await blobs.putOnce("requests", nameOf(request, sha256), content, type);
  return true;
}

function refuse(places: readonly number[]): void {
  if (places.length === 0) return;
  const errors: FieldFault[] = places.map((place) => ({
    pointer: `#/files/${place}/upload`,
    detail: notTaken,
  }));
  throw refusal("invalid-input", notTaken, { errors });
}

const notTaken: Words = {
  ja: "このファイルは添付できません。送ったご本人が24時間以内に添付する必要があります。もう一度送ってから添付してください。",
  en: "This file cannot be attached: only who has sent it can, within 24 hours. Send it again, then attach it.",
};

const lives = { minutes: 15 };

/** A link to a file by which a task was proven, for our support staff and the company's admins. */
export async function linkEvidence(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  person: Person,
  { task, file, ...which }: Which & { task: number; file: number },
): Promise<{ url: URL; expiresAt: Instant }> {
  const { value: request } = await visibleRequest(needs, person, which);
  if (person.role === "user") throw refusal("not-allowed", adminsOnly);
  const progress = request.plan && (await progressOf(needs, request, request.plan.name));
  const found = progress?.get((request.plan?.steps ?? 0) + task)?.files?.[file];
  if (!found) throw nothingHere();
  const expiresAt = needs.clock.now().add(lives);
  const options = { expiresAt, fileName: found.name, inline: shownInPlace.test(found.type) };
  return { url: await needs.blobs.link("requests", nameOf(request, found.sha256), options), expiresAt };
}

const adminsOnly: Words = {
  ja: "このファイルを開けるのは、貴社の管理者の方だけです。",
  en: "Only your company's admins may open this file.",
};
