import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Fact } from "#shared/alerts/facts.ts";
import type { Alert } from "#shared/alerts/model.ts";
import { TenantId } from "#shared/base/ids.ts";

export const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}`, import.meta.url), "utf8"));

const Listed = z.object({ value: z.array(z.looseObject({})) });

/** The first thing of a documented list. */
export const documented = (name: string) => Listed.parse(sample(`graph/${name}`)).value[0] ?? {};

export const tenant = TenantId.parse("b3c1b5fc-828c-45fa-a1e1-10d74f6d6e9c");

export const cloudEvent = (type: string, data: unknown) => ({ specversion: "1.0", id: "1", source: "/x", type, data });

export const alert: Alert = {
  tenant,
  id: "da1",
  title: "Ransomware behavior detected in the file system",
  severity: "high",
  state: "new",
  source: "microsoftDefenderForEndpoint",
  categories: ["Ransomware"],
  devices: ["SMP-NB-0117"],
  people: [],
  createdAt: "2026-11-20T01:00:00.000Z",
  updatedAt: "2026-11-20T01:00:00.000Z",
};

/** A moment of one morning. */
export const minute = (of: number): string => `2026-11-20T01:${String(of).padStart(2, "0")}:00.000Z`;

export const seenAt = (of: number, state: Alert["state"], change: Partial<Alert> = {}): Fact => ({
  kind: "seen",
  at: minute(of),
  alert: { ...alert, state, updatedAt: minute(of), ...change },
});

const by = { name: "応対 涼" };

export const acknowledgedAt = (of: number): Fact => ({ kind: "acknowledged", at: minute(of), by });
export const reopenedAt = (of: number): Fact => ({ kind: "reopened", at: minute(of), by });
export const suppressedAt = (of: number, until: number): Fact => ({
  kind: "suppressed",
  at: minute(of),
  by,
  until: minute(until),
});
export const resolvedAt = (of: number): Fact => ({
  kind: "resolved",
  at: minute(of),
  by,
  findings: { cause: "添付ファイル", countermeasure: "駆除", prevention: "教育" },
});
