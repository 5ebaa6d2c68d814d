import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answer } from "./http-response.ts";

export type Serve = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** An HTTP server on the loopback address that says 503 until it is told what to serve, and again before it closes. */
export type LocalServer = {
  port: number;
  serve(handler: Serve): void;
  refuse(): void;
  close(): Promise<void>;
};

type ServerOptions = { port: number; refusal: string; onFailure: (error: unknown) => void };

const lingerMs = 1000;

export async function openServer({ port, refusal, onFailure }: ServerOptions): Promise<LocalServer> {
  const refuse: Serve = (_, response) => answer(response, 503, refusal);
  let handler = refuse;
  const server = createServer((request, response) => {
    Promise.resolve()
      .then(() => handler(request, response))
      .catch((error: unknown) => {
        if (request.destroyed && !request.complete) return;
        onFailure(error);
        if (response.headersSent) response.destroy();
        else answer(response, 500);
      });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");

  return {
    port: address.port,
    serve(given) {
      handler = given;
    },
    refuse() {
      handler = refuse;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      const force = setTimeout(() => server.closeAllConnections(), lingerMs);
      await closed;
      clearTimeout(force);
    },
  };
}
