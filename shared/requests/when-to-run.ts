import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { askIn } from "./ask.ts";
import { beginningOf } from "./lead-time.ts";
import type { ServiceRequest } from "./model.ts";
import type { RequestType } from "./request-type.ts";

/** At which moment an order is wanted to be carried out, by what its first form says; at once when there is none. */
export const whenToRun = (type: RequestType, request: ServiceRequest, first: unknown): string | undefined =>
  type.runAt?.(z.parse(type.fields(askIn("ja")), first)) ?? wishedFor(request);

/** Work for a wished day begins with that day's work; without a wish it begins at once. */
const wishedFor = ({ desiredOn, fulfilment }: Pick<ServiceRequest, "desiredOn" | "fulfilment">) =>
  desiredOn === undefined || fulfilment === "by-hand"
    ? undefined
    : beginningOf(Temporal.PlainDate.from(desiredOn)).toString();
