import { createHash } from "node:crypto";
import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { CheckedFile } from "./attachments.ts";
import type { StoredFile } from "./model.ts";

export const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Keeps files under names that follow from their place and content, so that the same file is kept once. */
export const layDownFiles = (
  { blobs }: Pick<Platform, "blobs">,
  inquiry: Id<"inquiry">,
  files: readonly CheckedFile[],
): Promise<StoredFile[]> =>
  Promise.all(
    files.map(async ({ name, type, bytes }, index) => {
      const blob = `${inquiry}/${index + 1}-${sha256(bytes).slice(0, 16)}`;
      await blobs.putOnce("attachments", blob, bytes, type);
      return { name, type, bytes: bytes.length, blob };
    }),
  );
