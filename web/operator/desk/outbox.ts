import { addressOf, answerOf, headersOf } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";

/** What is sent: one request, since a page that is being left cannot wait for an answer before it sends the next. */
export type Letter = { path: string; body: object; key: string };

type Wanted = {
  /** Of which inquiry, and how it is called. */
  id: string;
  number: string;
  letter: Letter;
  /** Puts what was typed back to where it was. */
  back: () => void;
};

export type Sending = Wanted & { until: number; state: "waiting" | "sending" | { error: unknown } };

const waits = 10_000;
const listeners = new Set<() => void>();
let box: readonly Sending[] = [];
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function become(next: readonly Sending[]): void {
  box = next;
  for (const tell of listeners) tell();
}

const change = (id: string, part: Partial<Sending>) =>
  become(box.map((one) => (one.id === id ? { ...one, ...part } : one)));

export const outbox = {
  listen: (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  list: (): readonly Sending[] => box,
};

/** Sends a reply ten seconds later, so that it can be taken back; at once when the page is left before that. */
export function sendSoon(wanted: Wanted): void {
  const earlier = box.find(({ id }) => id === wanted.id);
  if (earlier) void sendNow(earlier);
  become([...box.filter(({ id }) => id !== wanted.id), { ...wanted, until: Date.now() + waits, state: "waiting" }]);
  void prepare(wanted);
  timers.set(
    wanted.id,
    setTimeout(() => void sendWaiting(wanted.id), waits),
  );
}

/** Takes back what was sent last, if it still waits. */
export function takeBack(id?: string): void {
  const last = box.findLast((one) => one.state === "waiting" && (id === undefined || one.id === id));
  if (!last) return;
  clearTimeout(timers.get(last.id));
  become(box.filter((one) => one !== last));
  last.back();
}

export const putAway = (id: string): void => become(box.filter((one) => one.id !== id));

export async function sendWaiting(id: string): Promise<void> {
  const wanted = box.find((one) => one.id === id);
  if (wanted && wanted.state !== "sending") await sendNow(wanted);
}

async function sendNow(wanted: Sending): Promise<void> {
  clearTimeout(timers.get(wanted.id));
  change(wanted.id, { state: "sending" });
  try {
    const { path, ...asked } = wanted.letter;
    await answerOf(path, { method: "POST", ...asked });
    putAway(wanted.id);
    await readAgain(`/inquiries/${wanted.id}`, "/operator/queue", "/operator/work");
  } catch (error) {
    change(wanted.id, { state: { error } });
    wanted.back();
    await readAgain(`/inquiries/${wanted.id}`);
  }
}

/** Tokens are fetched ahead: a page that is being left waits for nothing. */
const headers = new WeakMap<Letter, Record<string, string>>();

async function prepare({ letter }: Wanted): Promise<void> {
  headers.set(letter, await headersOf(letter));
}

/** For a page that is being left: what waits is handed to the browser, which ends it without the page. */
export function sendAllNow(): void {
  for (const { state, letter } of box)
    if (state === "waiting")
      void fetch(addressOf(letter.path), {
        method: "POST",
        headers: headers.get(letter) ?? {},
        body: JSON.stringify(letter.body),
        keepalive: true,
      });
}
