import Module from "node:module";
import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  HookName,
  Level,
  LogCategory,
  ProgrammingModel,
} from "./core-types.ts";

export type Registered = { metadata: FunctionMetadata; callback: FunctionCallback };
export type CoreLog = (level: Level, category: LogCategory, message: string) => void;

/** What an app has registered while it was loaded. */
export type Core = {
  functions: Map<string, Registered>;
  hooks: Record<HookName, HookCallback[]>;
  /** Undefined when the app has registered no function. */
  model(): ProgrammingModel | undefined;
  /** From here on a registration is refused. */
  lock(): void;
  /** Makes room for another app. */
  release(): void;
};

const moduleId = "@azure/functions-core";

/**
 * The library asks for its core once and keeps it, and sets its programming model once, so both live as long as the
 * process: one process holds one app at a time, and the next one takes over the same library.
 */
let model: ProgrammingModel | undefined;
let open: { core: Core; log: CoreLog; locked: boolean } | undefined;
let installed = false;

/** Offers the core module to whatever is loaded from now on and collects what it registers, until it is released. */
export function openCore(log: CoreLog): Core {
  if (open) throw new Error("A process holds one Functions app at a time: stop the other host first.");
  if (!installed) install();
  const core: Core = {
    functions: new Map(),
    hooks: { preInvocation: [], postInvocation: [], appStart: [], appTerminate: [], log: [] },
    model: () => model,
    lock: () => {
      if (open?.core === core) open.locked = true;
    },
    release: () => {
      if (open?.core === core) open = undefined;
    },
  };
  open = { core, log, locked: false };
  return core;
}

function install(): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the module that asks, as before.
  const original = Module.prototype.require;
  Module.prototype.require = Object.assign(function (this: NodeJS.Module, id: string) {
    return id === moduleId ? coreModule : original.call(this, id);
  }, original);
  installed = true;
}

function registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
  if (!open || open.locked) throw new Error("A function can only be registered during app startup.");
  const { functions } = open.core;
  const id = metadata.functionId ?? metadata.name;
  if (functions.has(id)) throw new Error(`A function with id "${id}" has already been registered.`);
  functions.set(id, { metadata, callback });
  return new Disposable(() => functions.delete(id));
}

function registerHook(name: HookName, callback: HookCallback): Disposable {
  const hooks = open?.core.hooks[name];
  if (!hooks) throw Object.assign(new RangeError(`Unrecognized hook "${name}"`), { isAzureFunctionsSystemError: true });
  hooks.push(callback);
  return new Disposable(() => hooks.splice(hooks.indexOf(callback), 1));
}

/** The library's interface asks for a class of this name. */
class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }

  static from(...parts: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }
}

const coreModule = {
  version: "4.0.0",
  hostVersion: "4.1045.0",
  registerFunction,
  registerHook,
  setProgrammingModel: (offered: ProgrammingModel) => {
    model = offered;
  },
  getProgrammingModel: () => model,
  log: (level: Level, category: LogCategory, message: string) => open?.log(level, category, message),
  Disposable,
};
