import { refusal } from "#shared/base/problems.ts";
import type { RequestState } from "./model.ts";
import { stateWords } from "./state-words.ts";

/** Every step that an order can take. */
const transitions: Readonly<Record<RequestState, readonly RequestState[]>> = {
  submitted: ["checked", "rejected", "cancelled"],
  checked: ["planned", "rejected", "cancelled"],
  /** Back to `checked` when the tenant has changed since the plan was made. */
  planned: ["approved", "checked", "rejected", "cancelled"],
  approved: ["scheduled", "cancelled"],
  scheduled: ["running", "checked", "cancelled"],
  running: ["done", "failed", "cancelled"],
  /** A step has stopped: it is tried again, passed over, or what was done is taken back. */
  failed: ["running", "cancelled"],
  done: [],
  rejected: [],
  cancelled: [],
};

/** Refuses a step that the table does not have. */
export function checkMove(from: RequestState, to: RequestState): void {
  if (!transitions[from].includes(to))
    throw refusal("wrong-state", {
      ja: `「${stateWords[from].ja}」の依頼を「${stateWords[to].ja}」にすることはできません。`,
      en: `A request that is ${stateWords[from].en} cannot become ${stateWords[to].en}.`,
    });
}
