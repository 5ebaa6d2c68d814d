import { randomUUID } from "node:crypto";

/** Graph's error codes as they are answered here, each with its status. */
const statuses = {
  AccessDenied: 403,
  ApplicationThrottled: 429,
  Authentication_MSGraphPermissionMissing: 403,
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: 403,
  Authorization_IdentityNotFound: 401,
  Authorization_RequestDenied: 403,
  BadRequest: 400,
  ErrorAccessDenied: 403,
  ErrorInvalidIdMalformed: 400,
  ErrorInvalidRecipients: 400,
  ErrorInvalidRequest: 400,
  ErrorInvalidUser: 404,
  ErrorItemNotFound: 404,
  ErrorMessageSizeExceeded: 413,
  ErrorMimeContentInvalidBase64String: 400,
  ExtensionError: 403,
  FailedDependency: 424,
  Forbidden: 403,
  InefficientFilter: 400,
  InvalidAuthenticationToken: 401,
  InvalidInternetMessageHeader: 400,
  InvalidRequest: 400,
  MethodNotAllowed: 405,
  NotFound: 404,
  Request_BadRequest: 400,
  Request_ResourceNotFound: 404,
  Request_UnsupportedQuery: 400,
  ResourceNotFound: 404,
  TooManyRequests: 429,
  SyncStateNotFound: 410,
  UnknownError: 500,
  ValidationError: 400,
} as const;

export type GraphErrorCode = keyof typeof statuses;

/** A refusal in Graph's own words. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: GraphErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = "GraphError";
    this.status = statuses[code];
    this.code = code;
    this.headers = headers;
  }
}

type ErrorFacts = { status: number; code: string; message: string; now: number };

/** The body of an error; that of a throttled request repeats itself inside, as Graph's does. */
export function errorBody({ status, code, message, now }: ErrorFacts) {
  const requestId = randomUUID();
  const inner = { date: new Date(now).toISOString().slice(0, 19), "request-id": requestId };
  const throttled = { code: "429", message: "Please retry after", status: "429" };
  const innerError = status === 429 ? { ...throttled, ...inner } : { ...inner, "client-request-id": requestId };
  return { error: { code, message, innerError } };
}
