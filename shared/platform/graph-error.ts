import * as z from "zod";
import { isBrokenConnection, retryAfterSeconds } from "./patience.ts";

type GraphFailure = {
  /** Graph's HTTP status; 0 when there was no answer. */
  status: number;
  code: string;
  /** Without its query, which may name people. */
  path: string;
  requestId?: string | undefined;
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
};

/** A call to Microsoft Graph, or for a token to call it, that failed for good. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly path: string;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor({ status, code, path, requestId, retryAfterSeconds, cause }: GraphFailure) {
    super(`Graph answered ${status} ${code} to ${path}`, { cause });
    this.name = "GraphError";
    this.status = status;
    this.code = code;
    this.path = path;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const isGraphError = (error: unknown): error is GraphError => error instanceof GraphError;

/** Why something could not be read, in the words in which a statement of coverage tells it. */
export type GraphCause =
  | "no-consent"
  | "not-licensed"
  | "throttled"
  | "not-found"
  | "unavailable"
  | "unreadable"
  | "unexpected";

const causeByCode: Readonly<Record<string, GraphCause>> = {
  authentication_requestfromnonpremiumtenantorb2ctenant: "not-licensed",
  mailboxnotenabledforrestapi: "not-licensed",
  mailboxnothostedinexchangeonline: "not-licensed",
  aadsts65001: "no-consent",
  aadsts700016: "no-consent",
  aadsts7000112: "no-consent",
  aadsts90002: "not-found",
  "unreadable-answer": "unreadable",
  "foreign-next-link": "unreadable",
  "repeating-page": "unreadable",
  aadsts70021: "unexpected",
  aadsts700213: "unexpected",
  aadsts7000215: "unexpected",
  aadsts7000222: "unexpected",
};

const causeByStatus: Readonly<Record<number, GraphCause>> = {
  0: "unavailable",
  401: "no-consent",
  403: "no-consent",
  404: "not-found",
  408: "unavailable",
  429: "throttled",
};

/** Codes say more than statuses; Graph's own spelling of them varies. */
export function causeOf({ code, status }: Pick<GraphError, "code" | "status">): GraphCause {
  const known = causeByCode[code.toLowerCase()] ?? causeByStatus[status];
  return known ?? (status >= 500 ? "unavailable" : "unexpected");
}

/** Whether the same call may do better later, with nobody doing anything about it. */
export const isTransient = (error: GraphError): boolean => ["throttled", "unavailable"].includes(causeOf(error));

const InnerError = z.object({ "request-id": z.string() }).partial().optional();
const ErrorBody = z.object({
  error: z.object({ code: z.string(), innerError: InnerError, innererror: InnerError }),
});

/** The error that a refusing answer is. */
export async function graphErrorFrom(response: Response, path: string): Promise<GraphError> {
  const body = ErrorBody.safeParse(await response.json().catch(() => undefined)).data?.error;
  return new GraphError({
    status: response.status,
    code: body?.code || "no-code",
    path: withoutQuery(path),
    requestId:
      body?.innerError?.["request-id"] ??
      body?.innererror?.["request-id"] ??
      response.headers.get("request-id") ??
      undefined,
    retryAfterSeconds: retryAfterSeconds(response.headers.get("retry-after")),
  });
}

/** A broken connection as the error that it is to whoever reads Graph; anything else stays what it is. */
export const asNoAnswer = (error: unknown, path: string): unknown =>
  isBrokenConnection(error)
    ? new GraphError({ status: 0, code: "no-answer", path: withoutQuery(path), cause: error })
    : error;

export const withoutQuery = (path: string): string => path.split("?", 1)[0] ?? path;
