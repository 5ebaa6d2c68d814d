import { type Delivery, type Fault, types } from "./rhea.ts";

export type Outcome = { kind: "accepted" } | { kind: "rejected"; fault: Fault };

const described = (code: number, fields: unknown[]): unknown =>
  types.described(types.wrap_ulong(code), types.wrap_list(fields));

const onTheWire = (outcome: Outcome): unknown =>
  outcome.kind === "accepted" ? described(0x24, []) : described(0x25, [types.wrap_error(outcome.fault)]);

/**
 * Tells a link's deliveries what became of them, in order. Two neighbours told in one turn share a frame, and with it
 * the first one's outcome: so only acceptances go together.
 */
export function newTeller(): (delivery: Delivery, outcome: Outcome) => void {
  const queue: { delivery: Delivery; outcome: Outcome }[] = [];
  let isTelling = false;

  function tellNext(): void {
    const rejectedAt = queue.findIndex(({ outcome }) => outcome.kind === "rejected");
    const together = rejectedAt === -1 ? queue.length : Math.max(rejectedAt, 1);
    for (const { delivery, outcome } of queue.splice(0, together)) finish(delivery, outcome);
    isTelling = queue.length > 0;
    if (isTelling) setImmediate(tellNext);
  }

  return (delivery, outcome) => {
    queue.push({ delivery, outcome });
    if (isTelling) return;
    isTelling = true;
    setImmediate(tellNext);
  };
}

/** The client settles second and says no more after our word, so the delivery's slot is freed here. */
function finish(delivery: Delivery, outcome: Outcome): void {
  if (!delivery.link.connection.is_open()) return;
  delivery.update(true, onTheWire(outcome));
  Object.assign(delivery, { remote_settled: true });
}
