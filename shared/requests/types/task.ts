import type { Task } from "../model.ts";

/** A task for people; what cannot be undone or has to be proven needs evidence. */
export const task = (ja: string, en: string, needsEvidence = false): Task => ({ title: { ja, en }, needsEvidence });

/** As the last task of whatever people do for a customer. */
export const tellCustomer: Task = task("結果をお客様に回答", "Tell the customer what was done");
