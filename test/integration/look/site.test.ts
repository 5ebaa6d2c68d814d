import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteHandler } from "#local/site/site.ts";

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(siteHandler({ home: "/api/inquiry-form" }));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

test("the root leads to the home page", async () => {
  const answer = await fetch(`${address}/`, { redirect: "manual" });

  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/api/inquiry-form");
});

test("every font file that the stylesheet names is served and may be kept for long", async () => {
  const css = await (await fetch(`${address}/fonts/noto-sans-jp.css`)).text();
  const files = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path);
  const answers = await Promise.all(files.map((path) => fetch(`${address}${path}`, { method: "HEAD" })));

  expect(files.length).toBeGreaterThan(100);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(answers[0]?.headers.get("content-type")).toBe("font/woff2");
  expect(answers[0]?.headers.get("cache-control")).toContain("immutable");
});

test("the browser's tab gets our sign", async () => {
  const answer = await fetch(`${address}/favicon.ico`);

  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(await answer.text()).toMatch(/^<svg/);
});

test.each([
  "/nothing",
  "/fonts/",
  "/fonts/files/package.json",
  "/fonts/files/..%2f..%2fpackage.json",
  "/fonts/files/%2e%2e/package.json",
  "/fonts/files/noto-sans-jp-999-wght-normal.woff2",
  "//example.com/",
])("under %s there is a page that says so", async (path) => {
  const answer = await fetch(address + path);

  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("ページが見つかりません");
});
