import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export type Received = { type: string; headers: IncomingHttpHeaders; body: string; events: Record<string, unknown>[] };

/** A webhook that keeps what it gets and answers as it is told; it agrees to every handshake unless told otherwise. */
export async function openListeningPost(reply: (received: Received, before: number) => number = () => 200, port = 0) {
  const received: Received[] = [];
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const events = [JSON.parse(body)].flat();
    const one = { type: String(request.headers["aeg-event-type"]), headers: request.headers, body, events };
    const status = reply(one, received.filter(({ type }) => type === one.type).length);
    received.push(one);
    response.statusCode = status;
    if (one.type !== "SubscriptionValidation") response.end();
    else response.end(JSON.stringify({ validationResponse: events[0].data.validationCode }));
  }
  const server = createServer((request, response) => void take(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}/hook?functionName=x`,
    received,
    of: (type: string) => received.filter((one) => one.type === type),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
