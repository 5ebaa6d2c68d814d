import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { delegationKeys } from "#shared/platform/delegation-key.ts";

const noon = Temporal.Instant.from("2026-11-22T03:00:00Z");

function setUp() {
  const asked: string[] = [];
  let now = noon;
  const keys = delegationKeys({ now: () => now }, async (from, until) => {
    asked.push(`${from.toString()} to ${until.toString()}`);
    if (asked.length === 2) throw new Error("busy");
    return {
      signedObjectId: "o",
      signedTenantId: "t",
      signedStartsOn: new Date(from.epochMilliseconds),
      signedExpiresOn: new Date(until.epochMilliseconds),
      signedService: "b",
      signedVersion: "2025-11-05",
      value: String(asked.length),
    };
  });
  return { keys, asked, pass: (hours: number) => (now = now.add({ hours })) };
}

test("one key signs all links of a day", async () => {
  const { keys, asked } = setUp();

  await Promise.all([keys(noon.add({ minutes: 15 })), keys(noon.add({ hours: 24 }))]);

  expect(asked).toEqual(["2026-11-22T02:55:00Z to 2026-11-23T03:00:00Z"]);
});

test("a link that would outlive the key gets a new one, and a failure is not kept", async () => {
  const { keys, asked, pass } = setUp();
  await keys(noon);
  pass(24);

  await expect(keys(noon.add({ hours: 24, minutes: 15 }))).rejects.toThrow("busy");
  const key = await keys(noon.add({ hours: 24, minutes: 15 }));

  expect(key.value).toBe("3");
  expect(asked.at(-1)).toBe("2026-11-23T02:55:00Z to 2026-11-24T03:00:00Z");
});
