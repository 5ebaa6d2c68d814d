import * as z from "zod";
import { acceptUpload, UploadForm } from "#shared/inquiries/accept-upload.ts";
import { stageFile } from "#shared/inquiries/stage-files.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { admit, takeUpload, withFiles } from "./conditions.ts";

export const uploadFile = endpoint({
  on: "POST /uploads",
  allow: "anyone",
  summary:
    'Takes one file ahead of the form that attaches it as { "upload": "…" }, within 24 hours and by the same sender; a body that is no form is the file itself, named by x-file-name or content-disposition',
  admit: async (platform, caller) => {
    await admit(platform, caller);
    await takeUpload(platform, caller);
  },
  body: UploadForm,
  reads: { kinds: ["file"], maxBytes: withFiles.maxBytes, file: stageFile },
  answer: {
    201: z.object({
      upload: z.string(),
      name: z.string(),
      type: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      expiresAt: z.iso.datetime(),
    }),
  },
  run: ({ platform, caller, body }) => acceptUpload(platform, caller, body),
  respond: ({ token, upload: { name, type, bytes, sha256, until } }) => ({
    status: 201,
    headers: { "cache-control": "no-store" },
    jsonBody: { upload: token, name, type, bytes, sha256, expiresAt: until },
  }),
});
