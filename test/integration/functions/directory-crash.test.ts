import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { TenantId } from "#shared/base/ids.ts";
import { directoryWatchOf, watchDirectory } from "#shared/inventory/directory-watch.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";

let parts: Parts;
let webhook: Server;
let origin: string;

beforeAll(async () => {
  parts = await startParts({ ports: await freePorts() });
  webhook = createServer((request, answer) => {
    const token = new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("validationToken");
    answer.writeHead(token === null ? 202 : 200, { "content-type": "text/plain" }).end(token ?? "");
  });
  await new Promise<void>((listening) => {
    webhook.listen(0, "127.0.0.1", listening);
  });
  const address = webhook.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  webhook.close();
  await parts.stop();
});

const [tenant] = companies.map(({ id }) => TenantId.parse(id));
if (!tenant) throw new Error("The demo has no company.");

/** Each try has an address of its own, for which nothing has been subscribed yet. */
let serial = 0;
const ordered: Outgoing[] = [];

test("both subscriptions are there, and what may have been missed is read, wherever the worker is killed", async () => {
  const bus: Platform["bus"] = { send: async (_queue, ...messages) => void ordered.push(...messages) };
  const at = (platform: Platform, siteUrl: string): Platform => ({
    ...platform,
    settings: { ...platform.settings, service: { ...platform.settings.service, siteUrl } },
  });

  const { undisturbed, outcomes } = await surviveEveryCrash(
    { ...parts.platform, bus },
    {
      prepare: async () => {
        serial += 1;
        ordered.length = 0;
        return `${origin}/${serial}`;
      },
      work: (mortal, siteUrl) =>
        watchDirectory(at(mortal, siteUrl), { kind: "watch-directory", tenant, isDemanded: false }),
      observe: async (siteUrl) => {
        const watch = await directoryWatchOf(parts.platform, tenant);
        const here = Object.entries(watch?.value.subscriptions ?? {}).filter(([, { address }]) =>
          address.startsWith(siteUrl),
        );
        return {
          watched: here.map(([resource]) => resource).toSorted(),
          read: [...new Set(ordered.map(({ id }) => id.split(":")[2] ?? ""))].toSorted(),
        };
      },
    },
  );

  expect(undisturbed).toEqual({ watched: ["/groups", "/users"], read: ["accounts", "adminRoles"] });
  for (const { at: point, when, effect, outcome } of outcomes)
    expect({ point, when, effect, outcome }).toEqual({ point, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(10);
});
