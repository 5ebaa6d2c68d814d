import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod";

export type PostedCard = { id: number; path: string; at: string; status: number; message: unknown };
export type Fault = { status: number; times?: number | undefined; retryAfter?: string | undefined };
export type TeamsReceiver = Awaited<ReturnType<typeof startTeams>>;

const Answers = z.strictObject({
  path: z.string().startsWith("/workflows/"),
  status: z.int().min(200).max(599),
  times: z.int().positive().optional(),
  retryAfter: z.string().optional(),
});

const controlPath = "/_control/";
const largest = 28 * 1024;

/** The workflows of Teams on this machine: every address under `/workflows/` takes cards until it is told otherwise. */
export async function startTeams({ port }: { port: number }) {
  const posted: PostedCard[] = [];
  const faults = new Map<string, Fault & { left: number }>();
  const server = createServer((request, response) => void respond(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`;

  /** Has a workflow answer with a status, so many times or for good. */
  const answerWith = (path: string, { times, ...fault }: Fault) =>
    void faults.set(path, { ...fault, left: times ?? Number.POSITIVE_INFINITY });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://teams.invalid").pathname;
    const body = await text(request);
    if (path.startsWith(controlPath)) return control(`${request.method ?? ""} ${path}`, body, response);
    if (request.method !== "POST" || !path.startsWith("/workflows/")) return void response.writeHead(404).end();
    const message = json(body);
    const fault = faultOf(path);
    const status = fault?.status ?? (message === undefined ? 400 : Buffer.byteLength(body) > largest ? 413 : 202);
    posted.push({ id: posted.length + 1, path, at: new Date().toISOString(), status, message });
    response.writeHead(status, fault?.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter }).end();
  }

  function control(asked: string, body: string, response: ServerResponse): void {
    if (asked === `GET ${controlPath}cards`)
      return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(posted));
    const answers = Answers.safeParse(json(body));
    if (asked !== `POST ${controlPath}answers` || !answers.success) return void response.writeHead(400).end();
    const { path, ...fault } = answers.data;
    answerWith(path, fault);
    response.writeHead(204).end();
  }

  function faultOf(path: string): Fault | undefined {
    const fault = faults.get(path);
    if (!fault || fault.left <= 0) return undefined;
    fault.left -= 1;
    return fault;
  }

  return {
    url,
    /** All that was posted, also what was refused. */
    posted: (): readonly PostedCard[] => posted,
    answerWith,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
