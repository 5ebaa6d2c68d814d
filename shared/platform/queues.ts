import declaration from "./queues.json" with { type: "json" };

export type QueueName = keyof typeof declaration;

/** How one queue is made, here and in Azure: `queues.json` is read by the infrastructure too. */
export type QueueSettings = {
  sessions: boolean;
  lockSeconds: number;
  maxDeliveryCount: number;
  duplicateWindowMinutes: number;
};

export const queues: Record<QueueName, QueueSettings> = declaration;
