import { afterAll, beforeAll, expect, test } from "vitest";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { Temporal } from "#shared/base/time.ts";
import { createFloodGuard } from "#shared/platform/flood-guard.ts";

let parts: Parts;
beforeAll(async () => {
  parts = await startParts({ ports: await freePorts() });
});
afterAll(() => parts.stop());

const start = Temporal.Instant.from("2026-11-20T01:00:00Z");

/** Guards as two processes have them, at a time that the test sets. */
function guards() {
  let now = start;
  const needs = { ...parts.platform, clock: { now: () => now } };
  return {
    one: createFloodGuard(needs),
    other: createFloodGuard(needs),
    at: (minutes: number) => {
      now = start.add({ minutes });
      return now;
    },
  };
}

test("lets a sender through up to its tier, however the arrivals are spread over processes", async () => {
  const { one, other } = guards();
  const name = one.nameOf("address", "taro@example.jp");

  const judged: string[] = [];
  for (let count = 0; count < 12; count += 1)
    judged.push(await (count % 2 ? one : other).arrived("address", name, `id-${count}`, start.add({ seconds: count })));

  expect(judged).toEqual([...Array.from({ length: 10 }, () => "within"), "flood", "flood"]);
});

test("lets no more through when all come at once", async () => {
  const { one, other } = guards();
  const name = one.nameOf("address", "saburo@example.jp");

  const judged = await Promise.all(
    Array.from({ length: 30 }, (_none, count) =>
      (count % 2 ? one : other).arrived("address", name, `id-${count}`, start.subtract({ seconds: count })),
    ),
  );

  expect(judged.filter((one) => one === "within").length).toBeLessThanOrEqual(10);
});

test("counts what comes twice under one id once, and forgets what is past", async () => {
  const { one, at } = guards();
  const name = one.nameOf("address", "jiro@example.jp");
  for (let count = 0; count < 10; count += 1) await one.arrived("address", name, `id-${count}`, start);

  expect(await one.arrived("address", name, "id-3", start)).toBe("within");
  expect(await one.arrived("address", name, "id-late", at(11))).toBe("within");
});

test("turns a flooding sender away at every door until the time is over, and nobody else", async () => {
  const { one, other, at } = guards();
  const [name, neighbour] = [one.nameOf("source", "192.0.2.1"), one.nameOf("source", "192.0.2.2")];
  await other.admit(name);
  for (let count = 0; count < 21; count += 1) await one.arrived("source", name, `id-${count}`, start);

  at(1);
  await expect(other.admit(name)).rejects.toMatchObject({ code: "too-many-requests", retryAfterSeconds: 540 });
  await other.admit(neighbour);
  at(11);
  await other.admit(name);
});

test("tells by a sender's name neither who it is nor whether it is an address of the network or of mail", () => {
  const { one } = guards();

  expect(one.nameOf("source", "192.0.2.1")).not.toContain("192");
  expect(one.nameOf("source", "a@b.example")).not.toBe(one.nameOf("address", "a@b.example"));
  expect(one.nameOf("address", "A@B.example")).toBe(one.nameOf("address", "a@b.example"));
});
