import { createHash } from "node:crypto";
import type { FieldError } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { IncomingFile } from "#shared/platform/request-body.ts";
import type { Attachments } from "./attachment.ts";
import type { FileRefusal } from "./file-rules.ts";
import { receiveFile, type StagedFile } from "./receive-file.ts";

type Needs = Pick<Platform, "blobs" | "newId">;

export const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** Receives a file under a name of its own, before it is known what it belongs to. */
export const stageFile = (
  needs: Needs,
  file: Pick<IncomingFile, "name"> & { content: Parameters<typeof receiveFile>[2]["content"] },
) => receiveFile(needs, needs.newId("upload"), file);

/** The files of a message, none of them there yet, or what is wrong with each. */
export async function stageFiles(
  needs: Needs,
  attachments: Attachments,
): Promise<{ files: StagedFile[]; errors: FieldError[] }> {
  const staged: (StagedFile | FileRefusal)[] = await Promise.all(
    attachments.map(async (one) => ("content" in one ? stageFile(needs, one) : one)),
  );
  return {
    files: staged.flatMap((one) => ("refusal" in one ? [] : [one])),
    errors: staged.flatMap((one, index) =>
      "refusal" in one ? [{ pointer: `#/attachments/${index}`, detail: one.refusal }] : [],
    ),
  };
}

export const keepFiles = (files: readonly StagedFile[]) => Promise.all(files.map((file) => file.keep()));
