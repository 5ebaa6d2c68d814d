import * as z from "zod";
import type { Edit, Outcome } from "../broker/settle.ts";
import { withProperties } from "./content.ts";
import type { Delivery } from "./rhea.ts";

export const amqpOutcomes = ["accepted", "released", "modified", "rejected"] as const;
export type AmqpOutcome = (typeof amqpOutcomes)[number];

const Properties = z.record(z.string(), z.unknown());
const Modified = z.object({ undeliverable_here: z.boolean().nullish(), message_annotations: Properties.nullish() });
const Rejected = z.object({ error: z.object({ info: Properties.nullish() }).nullish() });

type Properties = z.infer<typeof Properties>;

const byOutcome: Record<AmqpOutcome, (state: unknown) => Outcome> = {
  accepted: () => ({ kind: "complete" }),
  released: () => ({ kind: "release" }),
  modified: (state) => {
    const { undeliverable_here: isSetAside, message_annotations: properties } = Modified.parse(state);
    return { kind: isSetAside ? "defer" : "abandon", edit: editWith(properties ?? {}) };
  },
  rejected: (state) => ({ kind: "dead-letter", edit: editWith(Rejected.parse(state).error?.info ?? {}) }),
};

/** What a holder means by the outcome it gave its delivery. */
export const settlementOf = (outcome: AmqpOutcome, { remote_state: state }: Delivery): Outcome =>
  byOutcome[outcome](state);

const byStatus = {
  completed: () => ({ kind: "complete" }),
  abandoned: (properties) => ({ kind: "abandon", edit: editWith(properties) }),
  // Spelt as in the protocol.
  defered: (properties) => ({ kind: "defer", edit: editWith(properties) }),
  suspended: (properties) => ({ kind: "dead-letter", edit: editWith(properties) }),
} as const satisfies Record<string, (properties: Properties) => Outcome>;

export const DispositionStatus = z.enum(["completed", "abandoned", "defered", "suspended"]);

/** What a management request wants to become of a message. */
export const settlementByStatus = (status: z.infer<typeof DispositionStatus>, properties: Properties): Outcome =>
  byStatus[status](properties);

/** With no properties to write, the message stays as it is. */
const editWith = (properties: Properties): Edit =>
  Object.keys(properties).length === 0 ? undefined : (content) => withProperties(content, properties);
