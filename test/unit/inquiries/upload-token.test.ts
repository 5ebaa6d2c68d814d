import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { readUploadToken, uploadToken } from "#shared/inquiries/upload-token.ts";

const key = randomBytes(32);
const upload = {
  name: "画面写真.png",
  type: "image/png",
  bytes: 70,
  blob: "upl_01J00000000000000000000000",
  sha256: "ab",
  by: "visitor",
  until: "2026-11-21T09:00:00Z",
};
const token = uploadToken(key, upload);
const at = (moment: string) => Temporal.Instant.from(moment);
const before = { by: "visitor", now: at("2026-11-21T08:59:59Z") };

test("an upload token stands for its upload until it expires", () => {
  expect(readUploadToken(key, token, before)).toEqual(upload);
  expect(readUploadToken(key, token, { ...before, now: at("2026-11-21T09:00:00Z") })).toEqual({
    refusal: { ja: expect.stringContaining("画面写真.png：送ってから24時間"), en: expect.stringContaining("24 hours") },
  });
});

test("a token tells nothing to another sender, and is worth nothing when it was changed or signed elsewhere", () => {
  const others = readUploadToken(key, token, { ...before, by: "tenant/person" });
  const [content, signature] = token.split(".");

  expect(others).toEqual({ refusal: expect.objectContaining({ ja: expect.stringContaining("ご本人だけ") }) });
  expect(others).not.toEqual({ refusal: expect.objectContaining({ ja: expect.stringContaining("画面写真") }) });
  for (const forged of [`${content}x.${signature}`, `${content}.`, "", "..", uploadToken(randomBytes(32), upload)])
    expect(readUploadToken(key, forged, before)).toEqual({
      refusal: expect.objectContaining({ ja: expect.stringContaining("読み取れません") }),
    });
});
