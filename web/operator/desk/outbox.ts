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
  /** Whose reply it is. */
  by: string;
};

export type Sending = Wanted & {
  until: number;
  state: "waiting" | "sending" | { error: unknown };
  /** With its token, which is fetched ahead: a page that is being left waits for nothing. */
  headers?: Record<string, string>;
};

const waits = 10_000;
const place = "desk outbox";
const listeners = new Set<() => void>();
let box: readonly Sending[] = [];
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** What is not sent yet outlives the page. */
function become(next: readonly Sending[]): void {
  box = next;
  const unsent = box.filter(({ state }) => typeof state === "string");
  sessionStorage.setItem(
    place,
    JSON.stringify(unsent.map(({ id, number, letter, draft, by }): Wanted => ({ id, number, letter, draft, by }))),
  );
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
export async function sendSoon(wanted: Wanted): Promise<void> {
  const headers = await headersOf({ method: "POST", ...wanted.letter });
  const earlier = box.find(({ id }) => id === wanted.id);
  if (earlier) void sendNow(earlier);
  const until = Date.now() + waits;
  become([...box.filter(({ id }) => id !== wanted.id), { ...wanted, headers, until, state: "waiting" }]);
  timers.set(
    wanted.id,
    setTimeout(() => void sendWaiting(wanted.id), waits),
  );
}

/** Sends what a page that was left may not have sent: its key lets it be said once only. */
export function sendLeftOver(by: string): void {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "[]") as Wanted[];
  const left = kept.filter((one) => one.by === by && !box.some(({ id }) => id === one.id));
  become([...box, ...left.map((one): Sending => ({ ...one, until: Date.now(), state: "waiting" }))]);
  for (const { id } of left) void sendWaiting(id);
}

/** Takes back what was sent last, if it still waits. */
export function takeBack(id?: string): void {
  const last = box.findLast((one) => one.state === "waiting" && (id === undefined || one.id === id));
  if (!last) return;
  clearTimeout(timers.get(last.id));
  takeReplyBack(last.id, last.draft);
  become(box.filter((one) => one !== last));
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
    takeReplyBack(wanted.id, wanted.draft);
    change(wanted.id, { state: { error } });
    await readAgain(`/inquiries/${wanted.id}`);
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
