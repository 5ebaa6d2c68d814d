import { addressOf, answerOf, headersOf } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { type Draft, takeReplyBack } from "../inquiries/draft.ts";

/** What is sent: one request, since a page that is being left cannot wait for an answer before it sends the next. */
export type Letter = { path: string; body: object; key: string };

type Wanted = {
  /** Of which inquiry, and how it is called. */
  id: string;
  number: string;
  letter: Letter;
  /** As it was typed, for who takes it back. */
  draft: Draft;
};

export type Sending = Wanted & {
  until: number;
  state: "waiting" | "sending" | { error: unknown };
  /** With its token, which is fetched ahead: a page that is being left waits for nothing. */
  headers?: Record<string, string>;
};

const waits = 10_000;
const listeners = new Set<() => void>();
let box: readonly Sending[] = [];
/** Each person's own: who signs in next on the same page sends nothing for them. */
let place = "";
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** What is not sent yet outlives the page. */
function become(next: readonly Sending[]): void {
  box = next;
  const unsent = box.filter(({ state }) => typeof state === "string");
  sessionStorage.setItem(
    place,
    JSON.stringify(unsent.map(({ id, number, letter, draft }): Wanted => ({ id, number, letter, draft }))),
  );
  for (const tell of listeners) tell();
}

const change = (key: string, part: Partial<Sending>) =>
  become(box.map((one) => (one.letter.key === key ? { ...one, ...part } : one)));

export const outbox = {
  listen: (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  list: (): readonly Sending[] => box,
};

/**
 * Sends a reply ten seconds later, so that it can be taken back; at once when the page is left before that, or another
 * reply to the same inquiry follows.
 */
export async function sendSoon(wanted: Wanted): Promise<void> {
  const headers = await headersOf({ method: "POST", ...wanted.letter });
  const earlier = box.find(({ id, state }) => id === wanted.id && state === "waiting");
  if (earlier) void sendNow(earlier);
  become([...box, { ...wanted, headers, until: Date.now() + waits, state: "waiting" }]);
  const { key } = wanted.letter;
  timers.set(
    key,
    setTimeout(() => void sendWaiting(key), waits),
  );
}

/** Sends what a page that was left may not have sent: its key lets it be said once only. */
export function sendLeftOver(by: string): void {
  place = `desk outbox ${by}`;
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "[]") as Wanted[];
  const left = kept.filter(({ letter }) => !box.some((one) => one.letter.key === letter.key));
  become([...box, ...left.map((one): Sending => ({ ...one, until: Date.now(), state: "waiting" }))]);
  for (const { letter } of left) void sendWaiting(letter.key);
}

/** Takes back what was sent last, if it still waits. */
export function takeBack(key?: string): void {
  const last = box.findLast((one) => one.state === "waiting" && (key === undefined || one.letter.key === key));
  if (!last) return;
  clearTimeout(timers.get(last.letter.key));
  takeReplyBack(last.id, last.draft);
  putAway(last.letter.key);
}

export const putAway = (key: string): void => become(box.filter(({ letter }) => letter.key !== key));

export async function sendWaiting(key: string): Promise<void> {
  const wanted = box.find(({ letter }) => letter.key === key);
  if (wanted && wanted.state !== "sending") await sendNow(wanted);
}

async function sendNow({ id, letter, draft }: Sending): Promise<void> {
  const { path, ...asked } = letter;
  clearTimeout(timers.get(letter.key));
  change(letter.key, { state: "sending" });
  try {
    await answerOf(path, { method: "POST", ...asked });
    putAway(letter.key);
    await readAgain(`/inquiries/${id}`, "/operator/queue", "/operator/work");
  } catch (error) {
    takeReplyBack(id, draft);
    change(letter.key, { state: { error } });
    await readAgain(`/inquiries/${id}`);
  }
}

/** For a page that is being left: what waits is handed to the browser, which ends it without the page. */
export function sendAllNow(): void {
  for (const { state, letter, headers } of box)
    if (state === "waiting" && headers)
      void fetch(addressOf(letter.path), {
        method: "POST",
        headers,
        body: JSON.stringify(letter.body),
        keepalive: true,
      });
}
