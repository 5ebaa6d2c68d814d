import { randomUUID } from "node:crypto";
import { logOfApp } from "./app-log.ts";
import type { InvocationContext, InvocationResponse, TypedData } from "./core-types.ts";
import type { HostFunction } from "./functions.ts";
import { type LoadedApp, runHooks } from "./load-app.ts";
import { describeError, type HostLog } from "./log.ts";

export type Call = {
  data: TypedData;
  metadata?: Record<string, TypedData>;
  reason: string;
  details?: string;
  invocationId?: string;
};

/** Calls functions and knows which calls are still running. */
export type Invoker = {
  call(target: HostFunction, call: Call): Promise<InvocationResponse>;
  running(): number;
  idle(): Promise<void>;
};

type Needs = { app: LoadedApp; log: HostLog; timeoutMs: number | undefined };

export function createInvoker({ app, log, timeoutMs }: Needs): Invoker {
  const running = new Set<Promise<unknown>>();

  async function report(target: HostFunction, call: Call): Promise<InvocationResponse> {
    const id = call.invocationId ?? randomUUID();
    const name = `Functions.${target.name}`;
    const category = `Function.${target.name}`;
    const startedAt = performance.now();
    const ending = (outcome: string) =>
      `Executed '${name}' (${outcome}, Id=${id}, Duration=${Math.round(performance.now() - startedAt)}ms)`;

    log("information", category, `Executing '${name}' (Reason='${call.reason}', Id=${id})`);
    if (call.details) log("information", category, `Trigger Details: ${call.details}`);
    try {
      const response = await within(timeoutMs, name, carryOut(app, log, target, call, id));
      log("information", category, ending("Succeeded"));
      return response;
    } catch (error) {
      log("error", category, `${ending("Failed")}\n${describeError(error)}`);
      throw error;
    }
  }

  return {
    call(target, call) {
      const done = report(target, call).finally(() => running.delete(done));
      running.add(done);
      return done;
    },
    running: () => running.size,
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** One invocation, step by step as the library expects it; hooks may replace the handler, its inputs and its outcome. */
async function carryOut(app: LoadedApp, log: HostLog, target: HostFunction, call: Call, id: string) {
  if (!app.model) throw new Error("The app has set no programming model.");
  const { metadata, binding, callback: functionCallback } = target;
  let invocationContext: unknown;
  const context: InvocationContext = {
    invocationId: id,
    metadata,
    state: undefined,
    request: {
      invocationId: id,
      functionId: metadata.functionId ?? metadata.name,
      inputData: [{ name: binding, data: call.data }],
      triggerMetadata: call.metadata ?? {},
    },
    log: logOfApp(app, log, `Function.${target.name}`, () => invocationContext),
  };
  const model = app.model.getInvocationModel(context);
  const { context: given, inputs } = await model.getArguments();
  invocationContext = given;

  const hookData = {};
  const before = { hookData, invocationContext, functionCallback, inputs };
  context.state = "preInvocationHooks";
  await runHooks(app.hooks.preInvocation, before);

  context.state = "invocation";
  const after: { result: unknown; error: unknown } & Record<string, unknown> = {
    hookData,
    invocationContext,
    inputs: before.inputs,
    result: null,
    error: null,
  };
  try {
    after.result = await model.invokeFunction(invocationContext, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error ?? new Error("The function threw nothing.");
  }

  context.state = "postInvocationHooks";
  await runHooks(app.hooks.postInvocation, after);
  if (after.error !== null && after.error !== undefined) throw after.error;
  return model.getResponse(invocationContext, after.result);
}

async function within<T>(limitMs: number | undefined, name: string, work: Promise<T>): Promise<T> {
  if (limitMs === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Timeout value of ${limitMs / 1000} s was exceeded by function: ${name}`)),
      Math.min(limitMs, 2_147_483_647),
    );
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
