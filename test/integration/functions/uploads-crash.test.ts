import { afterAll, beforeAll, expect, test } from "vitest";
import type { Visitor } from "#shared/base/caller.ts";
import { Temporal } from "#shared/base/time.ts";
import { acceptInquiry } from "#shared/inquiries/accept-inquiry.ts";
import { acceptUpload } from "#shared/inquiries/accept-upload.ts";
import { InquiryForm } from "#shared/inquiries/model.ts";
import { stageFile } from "#shared/inquiries/stage-files.ts";
import { sweepUploads } from "#shared/inquiries/sweep-uploads.ts";
import { overdueOn } from "#shared/inquiries/uploads.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;
beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());

const visitor: Visitor = { kind: "visitor", address: "192.0.2.1" };
const uploadedAt = Temporal.Instant.from("2026-11-20T14:30:00Z");
const at = (hours: number): Platform => ({ ...parts.platform, clock: { now: () => uploadedAt.add({ hours }) } });

async function upload(): Promise<{ token: string; blob: string }> {
  const file = await stageFile(parts.platform, { name: "a.txt", content: [Buffer.from("a")] });
  const { token, upload } = await acceptUpload(at(0), visitor, { file: [file] });
  return { token, blob: upload.blob };
}

const formWith = (token: string) =>
  InquiryForm.parse({
    subject: "添付",
    description: "ご覧ください。",
    impact: "question",
    name: "例示 花子",
    replyTo: "hanako@sample-shoji.example",
    attachments: [{ upload: token }],
  });

const isThere = async (blob: string) => (await parts.platform.blobs.get("attachments", blob)) !== undefined;

async function rowsLeft(): Promise<number> {
  let rows = 0;
  for (const day of ["2026-11-21", "2026-11-22"])
    for await (const page of overdueOn(parts.platform, day, uploadedAt.add({ hours: 999 }))) rows += page.length;
  return rows;
}

test("what was uploaded and never attached is swept once it is due, killed or not, and what is in use stays", async () => {
  const result = await surviveEveryCrash(at(26), {
    prepare: async () => {
      const used = await upload();
      await acceptInquiry(at(23), visitor, formWith(used.token));
      return { used: used.blob, unused: (await upload()).blob };
    },
    work: (mortal) => sweepUploads(mortal),
    observe: async ({ used, unused }) => ({
      used: await isThere(used),
      unused: await isThere(unused),
      rows: await rowsLeft(),
    }),
  });

  for (const { outcome } of result.outcomes) expect(outcome).toEqual(result.undisturbed);
  expect(result.undisturbed).toEqual({ used: true, unused: false, rows: 0 });
  expect(result.outcomes.length).toBeGreaterThanOrEqual(10);
});

test("nothing is swept while its token may still be used, nor while a form that uses it is under way", async () => {
  const { token, blob } = await upload();

  await sweepUploads(at(24));

  expect(await isThere(blob)).toBe(true);
  await expect(acceptInquiry(at(24), visitor, formWith(token))).rejects.toMatchObject({
    code: "invalid-input",
    errors: [
      {
        pointer: "#/attachments/0/upload",
        detail: { ja: expect.stringContaining("24時間"), en: expect.stringContaining("24 hours") },
      },
    ],
  });
});

test("a file is in use from before its inquiry is accepted, so that a crash between the two never loses it", async () => {
  const result = await surviveEveryCrash(at(23), {
    prepare: upload,
    work: async (mortal, { token }) => {
      await acceptInquiry(mortal, visitor, formWith(token), "once");
    },
    observe: async ({ blob }) => {
      await sweepUploads(at(26));
      return isThere(blob);
    },
  });

  for (const { outcome } of result.outcomes) expect(outcome).toBe(true);
});
