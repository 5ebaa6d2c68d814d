import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renewing } from "#local/host/session-lock.ts";

const lockMs = 10_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lockable = (renewSessionLock: () => Promise<Date>) => ({
  sessionLockedUntilUtc: new Date(Date.now() + lockMs),
  renewSessionLock,
});
const extended = async () => new Date(Date.now() + lockMs);

test("a lock is renewed halfway to its end, for as long as a message may be worked on", async () => {
  const renew = vi.fn(extended);
  renewing(lockable(renew), 26_000, () => undefined);

  await vi.advanceTimersByTimeAsync(4_999);
  expect(renew).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(renew).toHaveBeenCalledTimes(5);
});

test("a lock is left alone after the work has ended, also when a renewal is under way", async () => {
  const answers: ((until: Date) => void)[] = [];
  const renew = vi.fn(() => new Promise<Date>((resolve) => answers.push(resolve)));
  const renewal = renewing(lockable(renew), 100_000, () => undefined);
  await vi.advanceTimersByTimeAsync(5_000);

  renewal.stop();
  answers[0]?.(new Date(Date.now() + lockMs));
  await vi.advanceTimersByTimeAsync(100_000);

  expect(renew).toHaveBeenCalledTimes(1);
});

test("a renewal that fails is told once and not tried again", async () => {
  const failures: unknown[] = [];
  renewing(
    lockable(() => Promise.reject(new Error("lost"))),
    100_000,
    (error) => failures.push(error),
  );

  await vi.advanceTimersByTimeAsync(100_000);

  expect(failures).toEqual([new Error("lost")]);
});
