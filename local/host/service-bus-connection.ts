import type { ServiceBusClient, ServiceBusClientOptions } from "@azure/service-bus";

/** Connects to what a function's connection name stands for: a connection string, or a namespace with our identity. */
export async function connectServiceBus(
  connection: string,
  environment: Record<string, string>,
  options?: ServiceBusClientOptions,
): Promise<ServiceBusClient> {
  const { ServiceBusClient } = await import("@azure/service-bus");
  const text = environment[`AzureWebJobs${connection}`] ?? environment[connection];
  if (text) return new ServiceBusClient(text, options);

  const namespace = environment[`${connection}__fullyQualifiedNamespace`];
  if (!namespace) throw new Error(`There is no Service Bus connection '${connection}' in the settings.`);
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new ServiceBusClient(namespace, new DefaultAzureCredential(), options);
}
