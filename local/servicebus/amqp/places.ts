import type { Box, Queue } from "../broker/model.ts";
import type { Desk } from "../desk.ts";
import { Refusal } from "../refusals.ts";

/** Where a link leads: a queue or its dead letters, and whether it carries messages or requests about them. */
export type Place = { desk: Desk; box: Box; isManagement: boolean };

export type Desks = ReadonlyMap<string, Desk>;

/** Names are told apart without regard to case. */
export const deskKey = (queue: Queue["name"]): string => queue.toLowerCase();

/** Finds the place of an address such as `intake/$DeadLetterQueue/$management`. */
export function findPlace(desks: Desks, address: string): Place {
  const [, name = "", dead, management] = /^\/?(.*?)(\/\$deadletterqueue)?(\/\$management)?$/i.exec(address) ?? [];
  const desk = desks.get(deskKey(name));
  if (!desk) throw new Refusal("entity-not-found", `The messaging entity '${address}' could not be found.`);
  return { desk, box: dead ? desk.queue.dead : desk.queue.main, isManagement: management !== undefined };
}
