/** The words that `@azure/functions` and whoever hosts it say to each other; only the ones that are used here. */
export type Level = "trace" | "debug" | "information" | "warning" | "error" | "critical" | "none";
export type LogCategory = "user" | "system" | "customMetric";

/** One value on its way between host and function; the first part that is set counts. */
export type TypedData = {
  string?: string | null;
  json?: string | null;
  bytes?: Uint8Array | null;
  int?: number | null;
  double?: number | null;
  http?: HttpData | null;
  collectionString?: { string: string[] } | null;
  collectionBytes?: { bytes: Uint8Array[] } | null;
};

type Nullable<T> = { value?: T } | null | undefined;

export type Cookie = {
  name: string;
  value: string;
  domain?: Nullable<string>;
  path?: Nullable<string>;
  expires?: Nullable<{ seconds?: number | null }>;
  secure?: Nullable<boolean>;
  httpOnly?: Nullable<boolean>;
  maxAge?: Nullable<number>;
  sameSite?: "none" | "lax" | "strict" | "explicitNone" | null;
};

export type HttpData = {
  method?: string;
  url?: string;
  headers?: Record<string, string> | null;
  nullableParams?: Record<string, { value: string }>;
  nullableQuery?: Record<string, { value: string }>;
  statusCode?: string | null;
  cookies?: Cookie[] | null;
  body?: TypedData | null;
};

export type FunctionMetadata = {
  name: string;
  functionId?: string;
  bindings: Record<string, { type?: string; direction?: string } & Record<string, unknown>>;
  retryOptions?: unknown;
};

export type FunctionCallback = (...args: unknown[]) => unknown;

export type InvocationRequest = {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
};

export type InvocationResponse = { returnValue?: TypedData | null };

export type InvocationState = "preInvocationHooks" | "invocation" | "postInvocationHooks";

export type InvocationContext = {
  invocationId: string;
  metadata: FunctionMetadata;
  state: InvocationState | undefined;
  request: InvocationRequest;
  log(level: Level, category: LogCategory, message: string): void;
};

export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
};

export type ProgrammingModel = {
  name: string;
  version: string;
  getInvocationModel(context: InvocationContext): InvocationModel;
  getCapabilities?(capabilities: Record<string, string>): Promise<Record<string, string>>;
};

export type HookName = "preInvocation" | "postInvocation" | "appStart" | "appTerminate" | "log";
export type HookCallback = (context: unknown) => unknown;
