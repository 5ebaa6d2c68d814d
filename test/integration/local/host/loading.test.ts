import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appFolder, startTrial } from "./trial-host.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "host-"));
});
afterEach(() => rm(folder, { recursive: true }));

const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
const packageJson = (content: object) => writeFile(join(folder, "package.json"), JSON.stringify(content));
const hostJson = (content: object) => writeFile(join(folder, "host.json"), JSON.stringify(content));

test.each([
  ["ES module", { format: "esm", banner: { js: banner }, outfile: "out/app.mjs" }, "out/*.mjs"],
  ["CommonJS module", { format: "cjs", outfile: "out/app.cjs" }, "out/{app,other}.cjs"],
] as const)("an app bundled as one %s, library and all, is served, also a second time", async (_, options, main) => {
  await build({
    ...options,
    outfile: join(folder, options.outfile),
    entryPoints: [join(appFolder("http"), "index.js")],
    bundle: true,
    platform: "node",
    external: ["@azure/functions-core"],
  });
  await packageJson({ main });
  await hostJson({ version: "2.0", extensions: { http: { routePrefix: "" } } });

  for (const GREETING of ["one", "two"]) {
    const host = await startTrial("", { appFolder: folder, environment: { GREETING } });
    expect(await (await fetch(`${host.url}/talks`)).text()).toBe(GREETING);
    await host.stop();
  }
});

test("an app that throws while it loads gives no host, says why, and leaves nothing behind", async () => {
  await expect(startTrial("broken")).rejects.toThrow(
    /Worker was unable to load entry point ".*": the app cannot start/,
  );

  const next = await startTrial("http");
  expect(next.functions.map(({ name }) => name)).not.toContain("early");
  await next.stop();
});

test("a host.json of another version is refused", async () => {
  await cp(appFolder("http"), folder, { recursive: true });
  await hostJson({ version: "1.0" });

  await expect(startTrial("", { appFolder: folder })).rejects.toThrow('"version": "2.0"');
});

test("a package.json without a main file that exists is refused", async () => {
  await hostJson({ version: "2.0" });
  await packageJson({ main: "dist/*.js" });
  await expect(startTrial("", { appFolder: folder })).rejects.toThrow();

  await packageJson({});
  await expect(startTrial("", { appFolder: folder })).rejects.toThrow("names no main file");
});

test("a port in use is refused with its own code, and the first host goes on", async () => {
  const first = await startTrial("http");

  await expect(startTrial("http", { port: first.port })).rejects.toMatchObject({ code: "EADDRINUSE" });

  expect((await fetch(`${first.url}/api/cookies`)).status).toBe(200);
  await first.stop();
});

test("only the chosen functions run, and a setting turns one off", async () => {
  const host = await startTrial("http", {
    functions: ["Cookies", "nothing"],
    environment: { "AzureWebJobs.nothing.Disabled": "true" },
  });

  expect(host.functions).toEqual([{ name: "cookies", trigger: "http", methods: ["GET"], route: "api/cookies" }]);
  expect((await fetch(`${host.url}/api/nothing`)).status).toBe(404);
  expect(host.lines).toContain(`  cookies: [GET] ${host.url}/api/cookies`);
  await host.stop();
});
