import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Embedded, startEmbedded } from "#local/embedded.ts";
import { freePorts } from "#local/ports.ts";

const root = resolve(import.meta.dirname, "../..");
const record = resolve(root, "test-output/graph-requests.jsonl");

/**
 * The service as `npm start` runs it, on ports of its own, without state from before; timers run when told to. Storage is in
 * memory unless it gets a folder.
 */
export function useService(kept: { dataFolder?: string } = {}): { readonly service: Embedded } {
  let service: Embedded | undefined;
  beforeAll(async () => {
    mkdirSync(resolve(root, "test-output"), { recursive: true });
    service = await startEmbedded({ ports: await freePorts(), appFolder: root, timers: false, record, ...kept });
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
