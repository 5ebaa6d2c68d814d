import { once } from "node:events";
import type { Server } from "node:http";

/** Lets a server of a test listen where only this machine reaches it, and gives its address. */
export async function listenLocally(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A test's server listens on a port.");
  return `http://127.0.0.1:${address.port}`;
}
