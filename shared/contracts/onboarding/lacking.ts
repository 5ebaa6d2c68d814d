import * as z from "zod";
import type { GraphApp } from "#shared/platform/platform.ts";
import { withoutPermission } from "./without-permission.ts";

/** A permission that was not granted, and what does not work without it. */
export const Lacking = z.object({
  permission: z.string(),
  withoutIt: z.object({ ja: z.string(), en: z.string() }),
});
type Lacking = z.infer<typeof Lacking>;

/** What of the app does not work; a permission that it does not ask for any more is not told. */
export const lacking = (app: GraphApp, missing: readonly string[] = []): Lacking[] =>
  missing.flatMap((permission) => {
    const withoutIt = withoutPermission[app][permission];
    return withoutIt ? [{ permission, withoutIt }] : [];
  });
