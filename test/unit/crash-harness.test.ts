import { expect, test } from "vitest";
import type { Bus, Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";

const sent: string[] = [];
const bus: Bus = {
  send: async (_queue, ...messages) => {
    sent.push(...messages.map(({ id }) => id));
  },
};
const nothing: Record<string, () => Promise<void>> = {};
const platform = {
  bus,
  tables: nothing,
  blobs: nothing,
  topic: nothing,
  printer: nothing,
  teams: nothing,
} as unknown as Platform;

test("a worker that would do something twice is caught", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      sent.length = 0;
    },
    work: async (mortal) => {
      await mortal.bus.send("notify", { id: "first", body: {} });
      await mortal.bus.send("notify", { id: "second", body: {} });
    },
    observe: async () => [...sent],
  });

  expect(undisturbed).toEqual(["first", "second"]);
  expect(outcomes.map(({ when, outcome }) => [when, outcome])).toEqual([
    ["before", ["first", "second"]],
    ["after", ["first", "first", "second"]],
    ["before", ["first", "first", "second"]],
    ["after", ["first", "second", "first", "second"]],
  ]);
});
