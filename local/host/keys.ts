import { createHash, timingSafeEqual } from "node:crypto";
import type { HostFunction, TriggerOf } from "./functions.ts";

/** `host` opens every function, the ones of level `admin` as well; a key of `functions` opens the one it is named after. */
export type Keys = { host?: string; functions?: Record<string, string> };

/** Whether a request that shows `shown` may call the function. */
export function opens(keys: Keys, target: HostFunction<TriggerOf<"http">>, shown: string | undefined): boolean {
  if (target.trigger.authLevel === "anonymous") return true;
  const own = Object.entries(keys.functions ?? {}).find(([name]) => name.toLowerCase() === target.name.toLowerCase());
  const fitting = target.trigger.authLevel === "admin" ? [keys.host] : [keys.host, own?.[1]];
  return shown !== undefined && fitting.some((key) => key !== undefined && sameText(key, shown));
}

const sameText = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash("sha256").update(text).digest();
