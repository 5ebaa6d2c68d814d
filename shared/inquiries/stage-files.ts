import { createHash } from "node:crypto";
import type { Caller } from "#shared/base/caller.ts";
import type { FieldFault } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { IncomingFile } from "#shared/platform/request-body.ts";
import type { Attachments } from "./attachment.ts";
import type { FileRefusal } from "./file-rules.ts";
import { receiveFile, type StagedFile } from "./receive-file.ts";
import { senderOf } from "./sender.ts";
import { readUploadToken } from "./upload-token.ts";
import { claim } from "./uploads.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "newId" | "settings" | "tables">;

export const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** Receives a file under a name of its own, before it is known what it belongs to. */
export const stageFile = (
  needs: Pick<Needs, "blobs" | "newId">,
  file: Pick<IncomingFile, "name"> & { content: Parameters<typeof receiveFile>[2]["content"] },
) => receiveFile(needs, needs.newId("upload"), file);

/** The files of a message, none of them its own yet, or what is wrong with each. */
export async function stageFiles(
  needs: Needs,
  caller: Caller,
  attachments: Attachments,
): Promise<{ files: StagedFile[]; errors: FieldFault[] }> {
  const staged: (StagedFile | FileRefusal)[] = await Promise.all(
    attachments.map(async (one) => {
      if ("upload" in one) return uploaded(needs, caller, one.upload);
      return "content" in one ? stageFile(needs, one) : one;
    }),
  );
  return {
    files: staged.flatMap((one) => ("refusal" in one ? [] : [one])),
    errors: staged.flatMap((one, index) =>
      "refusal" in one ? [{ pointer: pointerTo(attachments, index), detail: one.refusal }] : [],
    ),
  };
}

const pointerTo = (attachments: Attachments, index: number) =>
  `#/attachments/${index}${"upload" in (attachments[index] ?? {}) ? "/upload" : ""}`;

/** A file that was sent ahead; the same token again gives the same file. */
function uploaded(needs: Needs, caller: Caller, token: string): StagedFile | FileRefusal {
  const { clock, settings } = needs;
  const upload = readUploadToken(settings.linkKey, token, { by: senderOf(caller), now: clock.now() });
  if ("refusal" in upload) return upload;
  const { name, type, bytes, blob, sha256 } = upload;
  const file = { name, type, bytes, blob };
  const keep = async () => {
    await claim(needs, upload);
    return file;
  };
  return { ...file, sha256, keep };
}

export const keepFiles = (files: readonly StagedFile[]) => Promise.all(files.map((file) => file.keep()));
