import * as z from "zod";
import type { Registered } from "./core-module.ts";
import type { FunctionCallback, FunctionMetadata } from "./core-types.ts";

const optional = { http: z.string().nullish(), flag: z.boolean().nullish() };

const Triggers = {
  httptrigger: z
    .object({
      methods: z.array(z.string().toUpperCase()).default(["GET", "POST"]),
      authLevel: z
        .string()
        .toLowerCase()
        .pipe(z.enum(["anonymous", "function", "admin"])),
      route: optional.http,
    })
    .transform((trigger) => ({ ...trigger, kind: "http" as const })),
  timertrigger: z
    .object({ schedule: z.string(), runOnStartup: optional.flag, useMonitor: optional.flag })
    .transform((trigger) => ({ ...trigger, kind: "timer" as const })),
  eventgridtrigger: z.object({}).transform(() => ({ kind: "eventGrid" as const })),
  servicebustrigger: z
    .object({
      connection: z.string().min(1),
      queueName: z.string().optional(),
      topicName: z.string().optional(),
      subscriptionName: z.string().optional(),
      isSessionsEnabled: optional.flag,
      autoCompleteMessages: optional.flag,
      dataType: z.string().optional(),
      cardinality: z.literal("one", "only one message at a time is handed over here").nullish(),
    })
    .transform((trigger) => ({ ...trigger, kind: "serviceBus" as const })),
} as const;

type Triggers = typeof Triggers;
export type Trigger = z.infer<Triggers[keyof Triggers]>;
export type TriggerKind = Trigger["kind"];
export type TriggerOf<K extends TriggerKind> = Extract<Trigger, { kind: K }>;

export type HostFunction<T extends Trigger = Trigger> = {
  name: string;
  metadata: FunctionMetadata;
  callback: FunctionCallback;
  /** The name under which the library expects the trigger's value. */
  binding: string;
  trigger: T;
};

/** The registered functions as this host reads them; a trigger or binding that it cannot serve is refused by name. */
export function describeFunctions(registered: Iterable<Registered>): HostFunction[] {
  const functions = Array.from(registered, describe);
  const names = functions.map(({ name }) => name.toLowerCase());
  const twice = functions.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  if (twice) throw new Error(`Function '${twice.name}' is registered twice; case does not tell names apart.`);
  return functions;
}

function describe({ metadata, callback }: Registered): HostFunction {
  const { name } = metadata;
  if (!/^[a-z][a-z0-9_-]{0,127}$/i.test(name) || name.toLowerCase() === "host")
    throw new Error(`'${name}' is no name for a function: a letter first, then letters, digits, _ and -.`);

  let found: { binding: string; trigger: Trigger } | undefined;
  for (const [binding, { type = "", direction, ...options }] of Object.entries(metadata.bindings)) {
    if (/trigger$/i.test(type)) found = { binding, trigger: parseTrigger(name, type, options) };
    else if (direction !== "out" || type.toLowerCase() !== "http")
      throw new Error(`Function '${name}' has a binding of type '${type}', which this host does not offer.`);
  }
  if (!found) throw new Error(`Function '${name}' has no trigger.`);
  return { name, metadata, callback, ...found };
}

function parseTrigger(name: string, type: string, options: Record<string, unknown>): Trigger {
  const schema = Object.entries(Triggers).find(([known]) => known === type.toLowerCase())?.[1];
  if (!schema) throw new Error(`Function '${name}' has a trigger of type '${type}', which this host does not offer.`);
  const parsed = schema.safeParse(options);
  if (!parsed.success) throw new Error(`Function '${name}': ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  return parsed.data;
}

/** The functions with one kind of trigger. */
export function functionsOf<K extends TriggerKind>(
  kind: K,
  functions: readonly HostFunction[],
): HostFunction<TriggerOf<K>>[] {
  return functions.filter((one): one is HostFunction<TriggerOf<K>> => one.trigger.kind === kind);
}

/** A function by its name, whose case does not count. */
export const functionNamed = <T extends Trigger>(functions: readonly HostFunction<T>[], name: string) =>
  functions.find((one) => one.name.toLowerCase() === name.toLowerCase());
