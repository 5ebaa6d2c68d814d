import type { Core, CoreLog } from "./core-module.ts";
import type { HostLog } from "./log.ts";

/** What the app or its library logs, after the app's own log hooks have looked at it. */
export function logOfApp(
  app: Pick<Core, "hooks">,
  log: HostLog,
  owner: string,
  invocationContext: () => unknown = () => undefined,
): CoreLog {
  const hookData = {};
  return (level, category, message) => {
    const context = { level, message, category, invocationContext: invocationContext(), hookData };
    for (const hook of app.hooks.log) hook(context);
    log(context.level, category === "user" ? `${owner}.User` : owner, context.message);
  };
}
