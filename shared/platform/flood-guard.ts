import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "#shared/base/problems.ts";

/** Refuses with `too-many-requests` when one key comes too often. */
export type FloodGuard = { admit(key: string): Promise<void> };

/**
 * Counts in this process only: a brake on floods that costs the inquiry no round trip, not a quota. With n instances a
 * sender gets n times as much.
 */
export function createFloodGuard(limit: { requests: number; seconds: number }): FloodGuard {
  const limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
  return {
    async admit(key) {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const retryAfterSeconds = refusal.msBeforeNext / 1000;
        throw new Problem(
          "too-many-requests",
          `送信が続いたため、受け付けを止めています。${Math.ceil(retryAfterSeconds / 60)}分ほど待ってから、もう一度お送りください。`,
          {
            retryAfterSeconds,
          },
        );
      }
    },
  };
}
