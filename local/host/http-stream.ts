import { type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { pipeline } from "node:stream/promises";
import type { TypedData } from "./core-types.ts";
import { headersOf } from "./http-request.ts";
import { answer } from "./http-response.ts";

/** What the library reads of a streamed request beside the stream itself. */
export const streamMetadata = (
  request: IncomingMessage,
  params: Record<string, string>,
): Record<string, TypedData> => ({
  ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, { string: value }])),
  Headers: { json: JSON.stringify(headersOf(request)) },
});

type Answered = IncomingMessage | undefined;
type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  streamsAt: URL;
  invocationId: string;
  /** Settles when the function is done with the call. */
  done: Promise<{ returned: boolean }>;
};

/**
 * Sends a request on to the library's own streaming server and its answer back. That server stays silent for a function
 * that throws or returns nothing (library issue 324), so then the exchange is ended from here.
 */
export async function streamThrough({ request, response, streamsAt, invocationId, done }: Exchange): Promise<void> {
  const outgoing = send({
    host: streamsAt.hostname,
    port: streamsAt.port,
    method: request.method,
    path: request.url,
    headers: {
      ...request.headers,
      "x-ms-invocation-id": invocationId,
      "x-forwarded-host": request.headers.host ?? "localhost",
      "x-forwarded-proto": "http",
    },
  });
  const answered = new Promise<Answered>((resolve) => {
    outgoing.once("response", resolve);
    outgoing.once("error", () => resolve(undefined));
  });
  pipeline(request, outgoing).catch(() => outgoing.destroy());

  const ended = done.then(
    ({ returned }) => (returned ? undefined : 204),
    () => 500,
  );
  const first = await Promise.race([answered, ended.then<Answered | number>((status) => status ?? answered)]);
  if (first === undefined || typeof first === "number") {
    outgoing.destroy();
    answer(response, first ?? 500);
    return;
  }
  const { "x-ms-invocation-id": _, ...headers } = first.headers;
  response.writeHead(first.statusCode ?? 200, headers);
  await Promise.all([
    pipeline(first, response).catch(() => response.destroy()),
    ended.then((status) => cut(status, first)),
  ]);
}

/** A function that fails in the middle of its answer must not leave the caller waiting for the rest. */
function cut(status: number | undefined, incoming: IncomingMessage): void {
  if (status !== undefined && !incoming.complete) incoming.destroy();
}
