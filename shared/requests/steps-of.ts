import { refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { Plan, ServiceRequest, StepProgress } from "./model.ts";
import { getPlan } from "./order-documents.ts";
import { progressOf } from "./store.ts";

type Steps = { name: string; plan: Plan; progress: Map<number, StepProgress> };

/** The plan of an order, and how far it is. */
export async function stepsOf(
  needs: Pick<Platform, "blobs" | "tables">,
  { value }: Stored<ServiceRequest>,
): Promise<Steps> {
  if (!value.plan) throw refusal("wrong-state", noPlan);
  const { name } = value.plan;
  return { name, plan: await getPlan(needs, value, name), progress: await progressOf(needs, value, name) };
}

const noPlan: Words = { ja: "実施する内容がまだまとまっていません。", en: "It has no plan yet." };
