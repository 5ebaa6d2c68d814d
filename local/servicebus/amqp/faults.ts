import type { Refusal } from "../refusals.ts";
import type { Fault } from "./rhea.ts";

/** A refusal as AMQP says it. */
export const asFault = ({ condition, message }: Refusal): Fault => ({ condition, description: message });
