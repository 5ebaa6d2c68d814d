import * as z from "zod";
import type { Caller } from "#shared/base/caller.ts";
import { refusal } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Received } from "./attachment.ts";
import { senderOf } from "./sender.ts";
import { goodFor, type Upload, uploadToken } from "./upload-token.ts";
import { expectClaim } from "./uploads.ts";

export const UploadForm = z.strictObject({
  file: z.tuple([Received], says({ ja: "ファイルを1つ送ってください。", en: "Send one file." })),
});
export type UploadForm = z.infer<typeof UploadForm>;

type Needs = Pick<Platform, "clock" | "settings" | "tables">;

/** Keeps a file that a form will attach by its token. That it may be left over is written down first, so that none ever is. */
export async function acceptUpload(
  needs: Needs,
  caller: Caller,
  { file: [file] }: UploadForm,
): Promise<{ token: string; upload: Upload }> {
  if ("refusal" in file)
    throw refusal(file.isTooLarge ? "too-large" : "invalid-input", file.refusal, {
      errors: [{ pointer: "#/file", detail: file.refusal }],
    });
  const { name, type, bytes, blob, sha256 } = file;
  const until = needs.clock.now().add(goodFor).toString({ smallestUnit: "second" });
  const upload = { name, type, bytes, blob, sha256, by: senderOf(caller), until };
  await expectClaim(needs, upload);
  await file.keep();
  return { token: uploadToken(needs.settings.linkKey, upload), upload };
}
