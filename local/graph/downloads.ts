import { randomBytes } from "node:crypto";
import type { Answer, Headers } from "./route.ts";

const lifetime = 300_000;

export const downloadPath = "/reports-data/";

/** Files behind addresses that nobody can guess, each for a few minutes. */
export type Downloads = {
  offer(content: string): string;
  take(path: string, headers: Headers): Answer;
};

export function openDownloads(now: () => number): Downloads {
  const offers = new Map<string, { content: string; until: number }>();
  return {
    offer(content) {
      for (const [key, offer] of offers) if (offer.until < now()) offers.delete(key);
      const key = randomBytes(24).toString("base64url");
      offers.set(key, { content, until: now() + lifetime });
      return downloadPath + key;
    },
    take(path, headers) {
      if (headers.authorization) return refusal(401, "The address is the key; a token must not be sent here.");
      const offer = offers.get(path.slice(downloadPath.length));
      if (!offer || offer.until < now()) return refusal(404, "There is nothing here any more.");
      return { status: 200, headers: { "content-type": "application/octet-stream" }, body: Buffer.from(offer.content) };
    },
  };
}

const refusal = (status: number, text: string): Answer => ({
  status,
  headers: { "content-type": "text/plain" },
  body: Buffer.from(text),
});
