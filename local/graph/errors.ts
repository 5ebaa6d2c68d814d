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
  MailboxNotEnabledForRESTAPI: 404,
  MethodNotAllowed: 405,
  NotFound: 404,
  Request_BadRequest: 400,
  Request_ResourceNotFound: 404,
  Request_UnsupportedQuery: 400,
  ResourceNotFound: 404,
  TimeZoneNotSupportedException: 400,
  TooManyRequests: 429,
  SyncStateNotFound: 410,
  UnknownError: 500,
  ValidationError: 400,
  accessDenied: 403,
  invalidRequest: 400,
  itemNotFound: 404,
} as const;

export type GraphErrorCode = keyof typeof statuses;
/** What exactly is wrong: the directory names the property whose value is taken. */
export type ErrorDetail = { code: string; message: string; target: string };
type More = { headers?: Record<string, string>; details?: readonly ErrorDetail[] };

/** A refusal in Graph's own words. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: readonly ErrorDetail[] | undefined;

  constructor(code: GraphErrorCode, message: string, { headers = {}, details }: More = {}) {
    super(message);
    this.name = "GraphError";
    this.status = statuses[code];
    this.code = code;
    this.headers = headers;
    this.details = details;
  }
}

type ErrorFacts = {
  status: number;
  code: string;
  message: string;
  details?: readonly ErrorDetail[] | undefined;
  now: number;
};

/** The body of an error; that of a throttled request repeats itself inside, as Graph's does. */
export function errorBody({ status, code, message, details, now }: ErrorFacts) {
  const requestId = randomUUID();
  const inner = { date: new Date(now).toISOString().slice(0, 19), "request-id": requestId };
  const throttled = { code: "429", message: "Please retry after", status: "429" };
  const innerError = status === 429 ? { ...throttled, ...inner } : { ...inner, "client-request-id": requestId };
  return { error: { code, message, ...(details && { details }), innerError } };
}
