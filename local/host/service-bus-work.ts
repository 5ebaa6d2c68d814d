import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import { messageOf } from "./log.ts";
import type { ServiceBusFunction, ServiceBusNeeds } from "./service-bus-function.ts";
import { toCall } from "./service-bus-message.ts";
import type { Turns } from "./settlement.ts";

export const serviceBusCategory = "Host.Triggers.ServiceBus";

type Settling = Pick<ServiceBusReceiver, "completeMessage" | "abandonMessage">;

/** Calls the function with one message and settles the message by how that went. */
export async function workOn(
  { invoker, settings, log }: ServiceBusNeeds,
  target: ServiceBusFunction,
  receiver: Settling,
  message: ServiceBusReceivedMessage,
  turns: Turns,
): Promise<void> {
  const succeeded = await invoker.call(target, toCall(message, target.trigger.dataType)).then(
    () => true,
    () => false,
  );
  const completes = target.trigger.autoCompleteMessages ?? settings.autoCompleteMessages;
  if (succeeded && !completes) return;
  await turns(succeeded ? "completed" : "abandoned");
  try {
    if (succeeded) await receiver.completeMessage(message);
    else await receiver.abandonMessage(message);
  } catch (error) {
    log("error", serviceBusCategory, `A message was not settled and will come again: ${messageOf(error)}`);
  }
}
