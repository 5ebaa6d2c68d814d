import type { EventEmitter } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTrial, type TrialHost } from "./trial-host.ts";

let host: TrialHost;

beforeAll(async () => {
  host = await startTrial("streaming");
});
afterAll(() => host.stop());

test("a body is answered piece by piece while it is still being sent", async () => {
  const outgoing = request(`${host.url}/api/upper/a%20b?q=1&q=2`, { method: "POST" });
  const pieces: string[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    outgoing.on("error", reject).on("response", (response) => {
      expect(response.statusCode).toBe(202);
      expect(response.headers).toMatchObject({ "x-name": "a b", "x-query": "1+2" });
      response.on("data", (piece) => {
        pieces.push(String(piece));
        if (pieces.length === 1) outgoing.end("two");
      });
      response.on("end", resolve);
    });
  });

  outgoing.write("one");
  await ended;

  expect(pieces.join("")).toBe("ONETWO");
});

test("a function that throws or returns nothing is answered all the same", async () => {
  expect((await fetch(`${host.url}/api/fails`)).status).toBe(500);
  expect((await fetch(`${host.url}/api/nothing`)).status).toBe(204);
  expect((await fetch(`${host.url}/api/upper`, { method: "POST" })).status).toBe(404);
});

test("an answer that breaks off in the middle ends the connection", async () => {
  const { body } = await fetch(`${host.url}/api/breaks`);
  const reader = body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("half");

  const app: EventEmitter = process;
  app.emit("half-was-read");

  await expect(reader?.read()).rejects.toThrow("terminated");
});
