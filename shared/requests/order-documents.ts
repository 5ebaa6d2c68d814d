import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import type { Platform } from "#shared/platform/platform.ts";
import { KeptAnswer, Plan, type ServiceRequest } from "./model.ts";

type Needs = Pick<Platform, "blobs">;
type Which = Pick<ServiceRequest, "tenant" | "id">;

const nameOf = ({ tenant, id }: Which, name: string) => `${tenant}/${id}/${name}.json.gz`;

const keep = ({ blobs }: Needs, which: Which, name: string, content: unknown) =>
  blobs.putOnce("requests", nameOf(which, name), gzipSync(JSON.stringify(content)), "application/gzip");

async function find<T>(
  { blobs }: Needs,
  which: Which,
  name: string,
  schema: z.core.$ZodType<T>,
): Promise<T | undefined> {
  const bytes = await blobs.get("requests", nameOf(which, name));
  return bytes && z.parse(schema, JSON.parse(gunzipSync(bytes).toString()));
}

async function get<T>(needs: Needs, which: Which, name: string, schema: z.core.$ZodType<T>): Promise<T> {
  const found = await find(needs, which, name, schema);
  if (found === undefined) throw new Error(`The document ${name} of ${which.id} is gone.`);
  return found;
}

/** What the things were called that were ordered something for, by their ids in small letters. */
const Names = z.record(z.string(), z.string());
export type Names = z.infer<typeof Names>;

/**
 * Lays down what is ordered, each order as it was sent, with the names of what was chosen: they can still be told when it
 * is gone. Done before the order itself is written.
 */
export async function keepOrders(needs: Needs, which: Which, orders: readonly unknown[], names: Names): Promise<void> {
  await keep(needs, which, "names", names);
  await keep(needs, which, "orders", orders);
}

export const getOrders = (needs: Needs, which: Which): Promise<unknown[]> =>
  get(needs, which, "orders", z.array(z.unknown()));

/** What an order's things were called when it was ordered; what had no name is called by its id. */
export async function namesOf(needs: Needs, which: Which): Promise<(id: string) => string> {
  const names = new Map(Object.entries(await get(needs, which, "names", Names)));
  return (id) => names.get(id.toLowerCase()) ?? id;
}

/** Lays a plan down and gives it as it is kept: one that was laid down before stands. */
export async function keepPlan(needs: Needs, which: Which, name: string, plan: Plan): Promise<Plan> {
  return (await keep(needs, which, name, plan)) === "written" ? plan : getPlan(needs, which, name);
}

export const getPlan = (needs: Needs, which: Which, name: string): Promise<Plan> => get(needs, which, name, Plan);

/** Lays down what a step of a plan has found out and gives it as it is kept: the first answer stands. */
export async function keepAnswer(needs: Needs, which: Which, name: string, answer: KeptAnswer): Promise<KeptAnswer> {
  return (await keep(needs, which, name, answer)) === "written" ? answer : get(needs, which, name, KeptAnswer);
}

export const findAnswer = (needs: Needs, which: Which, name: string): Promise<KeptAnswer | undefined> =>
  find(needs, which, name, KeptAnswer);

/** By which a consent is bound to a plan: two plans that do the same to the same have the same, steps left out included. */
export function hashOfPlan({ steps, tasks }: Pick<Plan, "steps" | "tasks">, without: readonly number[] = []): string {
  const whole = [steps.map(({ seen: _seen, ...step }) => step), tasks];
  return createHash("sha256")
    .update(JSON.stringify(without.length > 0 ? [...whole, without] : whole))
    .digest("hex");
}
