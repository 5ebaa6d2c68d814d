import * as z from "zod";
import { endpoint } from "#shared/platform/endpoint.ts";

export const readHealth = endpoint({
  on: "GET /health",
  allow: "anyone",
  summary: "Whether the service runs",
  answer: { 200: z.object({ status: z.literal("ok") }) },
  run: async () => ({ status: "ok" }),
  respond: (health) => ({ jsonBody: health }),
});

const Readiness = z.object({
  status: z.enum(["ready", "not-ready"]),
  dependencies: z.record(z.string(), z.enum(["ready", "not-ready"])),
});

export const readReadiness = endpoint({
  on: "GET /ready",
  allow: "anyone",
  summary: "Whether the service and everything it stands on can work",
  answer: { 200: Readiness, 503: Readiness },
  run: async ({ platform }) => {
    const states = await Promise.all(
      Object.entries(platform.probes).map(async ([name, probe]) => [name, await isReady(probe)] as const),
    );
    const dependencies = Object.fromEntries(states);
    const isAllReady = states.every(([, state]) => state === "ready");
    return { status: isAllReady ? ("ready" as const) : ("not-ready" as const), dependencies };
  },
  respond: (readiness) => ({ status: readiness.status === "ready" ? 200 : 503, jsonBody: readiness }),
});

const isReady = (probe: () => Promise<void>) =>
  probe().then(
    () => "ready" as const,
    () => "not-ready" as const,
  );
