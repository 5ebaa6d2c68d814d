import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphError } from "./errors.ts";
import type { Answer, Headers } from "./route.ts";

const mebibyte = 1_048_576;
/** Graph takes no write above four megabytes. */
const largest = 4 * mebibyte;

/** The whole body of a request as text. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= largest) chunks.push(bytes);
  }
  if (size > largest) throw new GraphError("ErrorMessageSizeExceeded", "Maximum request length exceeded.");
  return Buffer.concat(chunks).toString();
}

/** A body in the form that its type names: plain text, which MIME comes as, stays what it is. */
export const contentOf = (text: string, { "content-type": type = "" }: Headers): unknown =>
  text !== "" && /^text\/plain\b/i.test(type) ? text : jsonOf(text);

/** A body read as JSON; nothing where there is none. */
export function jsonOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphError("BadRequest", "Unable to read JSON request payload.");
  }
}

export const headersOf = ({ headers }: IncomingMessage): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]));

const jsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

/** Sends an answer: bytes as they are, anything else as JSON. */
export function send(response: ServerResponse, { status, headers = {}, body }: Answer, asked: Headers = {}): void {
  const requestId = randomUUID();
  const ids = { "request-id": requestId, "client-request-id": asked["client-request-id"] ?? requestId };
  const content = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = content && !Buffer.isBuffer(body) ? { "content-type": jsonType } : {};
  response.writeHead(status, { ...type, ...ids, ...headers }).end(content);
}
