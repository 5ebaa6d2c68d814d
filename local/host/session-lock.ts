/** As much of a session receiver as its lock needs. */
type Lockable = { readonly sessionLockedUntilUtc: Date; renewSessionLock(): Promise<Date> };

const shortestWaitMs = 200;

/**
 * Renews a session's lock halfway to its end, for as long as one message may be worked on. The client's own renewal counts
 * from when the session was accepted and so would leave a busy session without a lock.
 */
export function renewing(receiver: Lockable, forMs: number, onFailure: (error: unknown) => void): { stop(): void } {
  const until = Date.now() + forMs;
  let waiting: NodeJS.Timeout | undefined;

  function plan(lockedUntil: Date): void {
    const halfwayMs = (lockedUntil.getTime() - Date.now()) / 2;
    if (Date.now() + halfwayMs > until) return;
    waiting = setTimeout(renew, Math.max(halfwayMs, shortestWaitMs));
  }
  function renew(): void {
    const before = waiting;
    const replan = (lockedUntil: Date) => (waiting === before ? plan(lockedUntil) : undefined);
    receiver.renewSessionLock().then(replan, onFailure);
  }

  plan(receiver.sessionLockedUntilUtc);
  return {
    stop() {
      clearTimeout(waiting);
      waiting = undefined;
    },
  };
}
