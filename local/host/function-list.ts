import { routeUrl } from "./admin.ts";
import type { HostFunction, TriggerKind } from "./functions.ts";
import { isDisabled } from "./settings.ts";

export type FunctionSummary = { name: string; trigger: TriggerKind; methods?: readonly string[]; route?: string };

type Choice = {
  /** Lists of names; a function has to be in each that is there. */
  only: readonly (readonly string[] | undefined)[];
  environment: Record<string, string>;
};

/** The functions that are to run: those chosen by name, without those that a setting turns off. */
export const chosen = (functions: readonly HostFunction[], { only, environment }: Choice): HostFunction[] =>
  functions.filter(({ name }) => only.every((names) => isListed(names, name)) && !isDisabled(name, environment));

const isListed = (names: readonly string[] | undefined, name: string) =>
  names === undefined || names.some((one) => one.toLowerCase() === name.toLowerCase());

export function summarise({ name, trigger }: HostFunction, prefix: string): FunctionSummary {
  if (trigger.kind !== "http") return { name, trigger: trigger.kind };
  return { name, trigger: "http", methods: trigger.methods, route: routeUrl("", prefix, trigger.route ?? name) };
}

/** What Functions says once everything is running. */
export const startLines = (functions: readonly FunctionSummary[], url: string): string[] => [
  "Functions:",
  ...functions.map(({ name, trigger, methods, route }) =>
    methods ? `  ${name}: [${methods.join(",")}] ${url}/${route}` : `  ${name}: ${trigger}Trigger`,
  ),
  "Worker process started and initialized.",
];
