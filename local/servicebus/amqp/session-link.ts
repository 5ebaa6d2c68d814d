import type { Accepted } from "../broker/sessions.ts";
import { acceptSession, freeSession, holdsSession } from "../broker/sessions.ts";
import { Refusal } from "../refusals.ts";
import { asFault } from "./faults.ts";
import { type Outlet, openOutgoingLink } from "./outgoing-link.ts";
import { holdBack, onceGone, refuse, setProperties, types } from "./rhea.ts";

const filterName = "com.microsoft:session-filter";

/** A client notices an abort only when it is answered, so nobody is kept waiting for longer than this. */
const longestWaitMs = 2_000;

/** The session that a receiver asks for: its id, "any", or none at all. */
export function sessionWanted({
  source,
  properties,
}: Outlet["sender"]): { id: string | undefined; waitMs: number } | undefined {
  const filter = source?.filter;
  if (!filter || !(filterName in filter)) return undefined;
  const timeout: unknown = properties?.["com.microsoft:timeout"];
  const waitMs = typeof timeout === "number" ? Math.min(timeout * 0.9, longestWaitMs) : longestWaitMs;
  const wanted: unknown = filter[filterName];
  return { id: typeof wanted === "string" ? wanted : undefined, waitMs };
}

/** Gives a session to a client: the one it names, or the next that has messages, for which it may have to wait. */
export function openSessionLink(outlet: Outlet, wanted: { id: string | undefined; waitMs: number }): void {
  const accepted = accept(outlet, wanted.id);
  if (typeof accepted !== "string") return serve(outlet, accepted);
  if (accepted === "held") return refuse(outlet.sender, asFault(new Refusal("session-cannot-be-locked")));
  waitForSession(outlet, wanted.waitMs);
}

const accept = ({ desk, box, holder }: Outlet, id: string | undefined): Accepted | "none-free" | "held" =>
  desk.act((now) => acceptSession(box, now, holder, id)).outcome;

function waitForSession(outlet: Outlet, waitMs: number): void {
  const { sender, desk } = outlet;
  holdBack(sender);
  const stop = desk.watch(() => {
    const accepted = accept(outlet, undefined);
    if (typeof accepted === "string") return;
    stopWaiting();
    serve(outlet, accepted);
  });
  const timer = setTimeout(() => {
    stopWaiting();
    refuse(sender, asFault(new Refusal("timeout")));
  }, waitMs).unref();
  function stopWaiting(): void {
    stop();
    clearTimeout(timer);
  }
  onceGone(sender, stopWaiting);
}

function serve(outlet: Outlet, { session, until }: Accepted): void {
  const { sender, desk, box, holder } = outlet;
  sender.set_source({ address: sender.source.address, filter: { [filterName]: session } });
  setProperties(sender, { "com.microsoft:locked-until-utc": types.wrap_long(ticks(until)) });
  sender.open();

  openOutgoingLink({ ...outlet, session });
  const stop = desk.watch(() => {
    if (holdsSession(box, session, holder)) return;
    stop();
    sender.close(asFault(new Refusal("session-lock-lost")));
  });
  onceGone(sender, (ending) => {
    stop();
    desk.act(() => freeSession(box, session, holder, ending));
  });
}

/** .NET counts time in tenths of a microsecond since the year 1. */
function ticks(at: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(at) * 10_000n + 621_355_968_000_000_000n);
  return bytes;
}
