import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  ResponseType,
  RetryHandler,
} from "@microsoft/microsoft-graph-client";

/** What was asked for one customer, to be asked again without us. */
export type Asked = { token: string; requests: readonly { method: string; url: string; body?: unknown }[] };

/** All requests, so many at once, and nothing done with the answers: what the other side can give. */
export async function askAtOnce(asked: readonly Asked[], atOnce: number): Promise<void> {
  const queue = asked.flatMap(({ token, requests }) => requests.map((request) => ({ token, ...request }))).toReversed();
  const sender = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const headers = { authorization: `Bearer ${one.token}`, "content-type": "application/json" };
      const body = one.body === undefined ? {} : { body: JSON.stringify(one.body) };
      const first = await fetch(one.url, { method: one.method, headers, ...body, redirect: "manual" });
      const report = first.headers.get("location");
      const answer = report === null ? first : await fetch(report);
      if (!answer.ok) throw new Error(`${one.url} was answered ${answer.status}.`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

/** The same through Microsoft's client, one customer and one request after the other. */
export async function askInTurn(endpoint: string, asked: readonly Asked[]): Promise<void> {
  for (const { token, requests } of asked) {
    const client = plainClient(endpoint, token);
    for (const { method, url, body } of requests) {
      const request = client.api(url.slice(endpoint.length).replace("/v1.0", "")).responseType(ResponseType.RAW);
      const answer: unknown = await (method === "POST" ? request.post(body) : request.get());
      if (!(answer instanceof Response) || !answer.ok) throw new Error(`The client did not get ${url}.`);
      await answer.arrayBuffer();
    }
  }
}

/** The client keeps tokens for https, so here a link of its chain brings the token. */
function plainClient(baseUrl: string, token: string): Client {
  const links = [new RetryHandler(), new RedirectHandler(), new BringToken(token), new HTTPMessageHandler()];
  return Client.initWithMiddleware({ baseUrl, middleware: links });
}

class BringToken implements Middleware {
  private next: Middleware | undefined;
  private readonly token: string;
  constructor(token: string) {
    this.token = token;
  }
  setNext(next: Middleware): void {
    this.next = next;
  }
  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers);
    if (String(context.request).includes("/v1.0/")) headers.set("authorization", `Bearer ${this.token}`);
    else headers.delete("authorization");
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }
}
