import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { openCodes } from "./authorization.ts";
import { signingKey } from "./keys.ts";
import type { DemoUser, Desk, Issuer, IssuerOptions, TokenOverrides } from "./model.ts";
import { answerRequest } from "./routes.ts";
import { lifetimeSeconds, signToken } from "./tokens.ts";

export type { DemoUser, Issuer, IssuerOptions } from "./model.ts";

/** Starts a local stand-in for Entra ID that signs in any of the demo users, on this machine only. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const key = await signingKey(options.dataFolder);
  const codes = openCodes();
  const server = createServer((request, response) => void respond(request, response));
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  const url = `http://127.0.0.1:${port}`;

  const find = (userName: string): DemoUser | undefined =>
    options.users.find((user) => user.userName.toLowerCase() === userName.toLowerCase());

  const accessToken = (user: DemoUser, overrides: TokenOverrides = {}) => {
    const { expiresInSeconds = lifetimeSeconds, audience = options.audience } = overrides;
    const extra = { scp: "access_as_user", azp: options.audience };
    return signToken(key, { url, user, audience, expiresInSeconds, extra });
  };

  const desk: Desk = {
    url,
    users: options.users,
    key,
    codes,
    find,
    accessToken,
    idToken: (user, audience, nonce) =>
      signToken(key, { url, user, audience, expiresInSeconds: lifetimeSeconds, extra: nonce ? { nonce } : {} }),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await answerRequest(desk, request).catch((error: unknown) => {
      console.error("The sign-in could not answer.", error);
      return { status: 500, headers: {}, body: "" };
    });
    response.writeHead(status, headers).end(body);
  }

  return {
    port,
    url,
    token(userName, overrides) {
      const user = find(userName);
      if (!user) throw new Error(`There is no demo user ${userName}.`);
      return accessToken(user, overrides);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
