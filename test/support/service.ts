import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Embedded, startEmbedded } from "#local/embedded.ts";
import { freePorts } from "#local/ports.ts";

const root = resolve(import.meta.dirname, "../..");
const record = resolve(root, "test-output/graph-requests.jsonl");

/**
 * The service as `npm start` runs it, on ports of its own, without state from before; timers run when told to. Storage is in
 * memory unless it gets a folder. Graph's limits, which have tests of their own, hold nobody up: they last for real seconds.
 */
export function useService(kept: { dataFolder?: string } = {}): { readonly service: Embedded } {
  let service: Embedded | undefined;
  beforeAll(async () => {
    mkdirSync(resolve(root, "test-output"), { recursive: true });
    const ports = await freePorts();
    service = await startEmbedded({ ports, appFolder: root, timers: false, record, graphLimits: Infinity, ...kept });
  });
  afterAll(async () => {
    await service?.stop();
  });
  return {
    get service() {
      if (!service) throw new Error("The service runs only while tests do.");
      return service;
    },
  };
}

export { eventually } from "./eventually.ts";
