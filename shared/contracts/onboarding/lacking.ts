import * as z from "zod";
import { neededPermissions } from "#shared/platform/graph-requests.ts";
import type { GraphApp } from "#shared/platform/platform.ts";

/** A permission that was not granted, and what does not work without it. */
export const Lacking = z.object({ permission: z.string(), withoutIt: z.array(z.string()) });
type Lacking = z.infer<typeof Lacking>;

export const lacking = (app: GraphApp, missing: readonly string[] = []): Lacking[] =>
  missing.map((permission) => ({ permission, withoutIt: [...(neededPermissions(app).get(permission) ?? [])] }));
