import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { callSignature, checkSignature, type SignedBody } from "#shared/inquiries/phone-in/signature.ts";

const key = Buffer.alloc(32, 7);
const now = Temporal.Instant.from("2026-11-20T13:15:00Z");
const seconds = now.epochMilliseconds / 1000;
const text = '{"id":"call-1"}';

const signed = (given: Partial<SignedBody> = {}): SignedBody => {
  const timestamp = given.timestamp ?? String(seconds);
  const body = given.body ?? Buffer.from(text);
  return { timestamp, body, signature: callSignature(key, timestamp, body), ...given };
};

function outcome(request: SignedBody, under: Uint8Array = key): string {
  try {
    checkSignature(under, request, now);
    return "taken";
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

test("the signature is that of the timestamp, a dot and the body as it came", () => {
  const expected = createHmac("sha256", key).update(`${seconds}.${text}`).digest("hex");

  expect(callSignature(key, String(seconds), Buffer.from(text))).toBe(`v1=${expected}`);
});

test("the example in docs/phone-webhook.md is signed under the public local key", () => {
  const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), "utf8");
  const [, base64 = ""] = /"PHONE_WEBHOOK_KEY": "(.*?)"/.exec(read("local.settings.sample.json")) ?? [];
  const [, timestamp = "", body = "", signature] =
    /^\| `(\d+)` *\| `(\{.*?\})` *\| `(v1=\w+)`/m.exec(read("docs/phone-webhook.md")) ?? [];

  expect(callSignature(Buffer.from(base64, "base64"), timestamp, Buffer.from(body))).toBe(signature);
  expect(read("README.md")).toContain(base64);
});

test.each`
  request                                                             | answer             | because
  ${signed()}                                                         | ${"taken"}         | ${"it was signed just now"}
  ${signed({ timestamp: String(seconds - 300) })}                     | ${"taken"}         | ${"five minutes ago is still now"}
  ${signed({ timestamp: String(seconds + 300) })}                     | ${"taken"}         | ${"clocks differ both ways"}
  ${signed({ timestamp: String(seconds - 301) })}                     | ${"not-allowed"}   | ${"it is an old one sent again"}
  ${signed({ timestamp: String(seconds + 301) })}                     | ${"not-allowed"}   | ${"it is kept for later"}
  ${signed({ timestamp: "0x6a0f" })}                                  | ${"not-allowed"}   | ${"a timestamp is plain digits"}
  ${signed({ timestamp: "" })}                                        | ${"not-allowed"}   | ${"nothing is no time"}
  ${{ ...signed(), timestamp: null }}                                 | ${"not-signed-in"} | ${"a header is missing"}
  ${{ ...signed(), signature: null }}                                 | ${"not-signed-in"} | ${"a header is missing"}
  ${{ ...signed(), signature: "" }}                                   | ${"not-allowed"}   | ${"it is empty"}
  ${{ ...signed(), timestamp: String(seconds - 1) }}                  | ${"not-allowed"}   | ${"the signature is for another time"}
  ${{ ...signed(), signature: signed().signature?.slice(3) ?? null }} | ${"not-allowed"}   | ${"the version is missing"}
`("$answer: $because", ({ request, answer }) => {
  expect(outcome(request)).toBe(answer);
});

test("no other body and no other key has the same signature", () => {
  const bytes = fc.uint8Array({ maxLength: 64 });

  fc.assert(
    fc.property(bytes, bytes, fc.uint8Array({ minLength: 32, maxLength: 32 }), (body, other, otherKey) => {
      const request = signed({ body });

      expect(outcome(request)).toBe("taken");
      if (!Buffer.from(body).equals(other)) expect(outcome({ ...request, body: other })).toBe("not-allowed");
      expect(outcome(request, otherKey)).toBe("not-allowed");
    }),
  );
});
