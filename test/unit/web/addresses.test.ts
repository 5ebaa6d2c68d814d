import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { matchRoutes, type RouteObject } from "react-router";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const shared = resolve(import.meta.dirname, "../../../shared");
const address = /["`](\/(?:mypage|operator|notices|faqs|manuals|tips|pages)(?:[/?](?:[^"`\n])*)?)["`]/g;
const told = readdirSync(shared, { recursive: true, encoding: "utf8" })
  .filter((name) => /-news\.ts$|digest\.ts$/.test(name))
  .flatMap((name) => [...readFileSync(join(shared, name), "utf8").matchAll(address)])
  .map(([, path = ""]) => path.replaceAll(/\$\{[^}]*\}/g, "x"));

/** As much of a browser as the routes look at before anything is shown. */
const browser = {
  location: new URL("http://localhost/"),
  localStorage: { getItem: () => "ja" },
  document: { documentElement: {} },
  matchMedia: () => ({ matches: false, addEventListener() {} }),
};

/** The routes are typed for a browser; only their paths are looked at here. */
async function routesOf(area: string): Promise<RouteObject[]> {
  const found: Record<string, RouteObject> = await import(`#web/${area}/routes.tsx`);
  return Object.values(found);
}

describe("what mails and the bell lead to", () => {
  let routes: RouteObject[];
  beforeAll(async () => {
    for (const [name, value] of Object.entries(browser)) vi.stubGlobal(name, value);
    routes = [{ children: (await Promise.all(["support", "mypage", "operator"].map(routesOf))).flat() }];
  });
  afterAll(() => vi.unstubAllGlobals());

  test.each([...new Set(told)])("%s is a page of the web", (path) => {
    const found = matchRoutes(routes, path)?.at(-1)?.route.path;

    expect(found).toBeDefined();
    expect(found).not.toBe("*");
  });
});
