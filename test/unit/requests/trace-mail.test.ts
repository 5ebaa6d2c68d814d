import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { windowAround } from "#shared/requests/lookups/trace-mail.ts";
import { statuses } from "#shared/requests/lookups/trace-statuses.ts";
import { traceText } from "#shared/requests/lookups/trace-words.ts";

const now = Temporal.Instant.from("2026-11-27T00:00:00Z");

test("every status that Graph documents has its words in both languages", () => {
  for (const name of ["gettingStatus", "pending", "failed", "delivered", "expanded", "quarantined", "filteredAsSpam"])
    expect(Object.keys(statuses)).toContain(name);
  for (const { label, meaning } of Object.values(statuses))
    for (const words of [label, meaning]) expect(words.ja.length * words.en.length).toBeGreaterThan(0);
});

test("Graph is asked for no window that it refuses", () => {
  fc.assert(
    fc.property(fc.integer({ min: -120 * 1440, max: 0 }), (minutes) => {
      const window = windowAround(now.add({ minutes }).toString(), now);
      if (!window) return minutes < -90 * 1440;
      const [from, until] = [Temporal.Instant.from(window.from), Temporal.Instant.from(window.until)];
      const hours = from.until(until).total("hours");
      return (
        hours > 0 && hours <= 48 && until.until(now).total("minutes") >= 1 && from.until(now).total("hours") <= 2160
      );
    }),
  );
});

const trace = (number: number) => ({
  id: `trace-${number}`,
  senderAddress: "a@mihon.example",
  recipientAddress: "b@torihiki.example",
  receivedDateTime: "2026-11-20T01:03:00Z",
  subject: "見積書",
  size: 45_678,
  messageId: undefined,
  fromIP: undefined,
  status: "delivered" as const,
});
const found = {
  sender: "a@mihon.example",
  recipient: "b@torihiki.example",
  from: "2026-11-19T01:00:00Z",
  until: "2026-11-21T01:00:00Z",
  isOtherSubject: false,
  isCut: false,
  details: new Map(),
};

test("a few mails are told one by one, of many the newest, and each status is explained once", () => {
  const few = traceText({ ...found, traces: [trace(1), trace(2)] }, "ja");
  const many = traceText({ ...found, traces: Array.from({ length: 30 }, (_, number) => trace(number)) }, "en");

  expect(few).toContain("・2026年11月20日（金） 10:03　配信済み　件名：見積書　45 KB");
  expect(few.split("【配信済み】")).toHaveLength(2);
  expect(many).toContain("30 found. These are the newest 10; the attached file has all.");
  expect(many.match(/subject: 見積書/g)).toHaveLength(10);
});

test("mails with another subject are told as such", () => {
  expect(traceText({ ...found, traces: [trace(1)], isOtherSubject: true }, "ja")).toContain(
    "件名が一致するメールはありませんでした。同じ差出人・宛先のメールは次のとおりです。1件の",
  );
});
