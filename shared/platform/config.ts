import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";

const url = z.url().transform((text) => text.replace(/\/$/, ""));

const Environment = z.object({
  PROVIDER_TENANT_ID: TenantId,
  PROVIDER_NAME: z.string().min(1),
  SERVICE_NAME: z.string().min(1),
  SITE_URL: url,
  SUPPORT_MAILBOX: z.email(),
  EMERGENCY_PHONE: z.string().min(1),
  API_AUDIENCE: z.string().min(1),
  LOGIN_ENDPOINT: url.default("https://login.microsoftonline.com"),
  GRAPH_ENDPOINT: url.default("https://graph.microsoft.com"),
  GRAPH_CLIENT_ID: z.guid(),
  GRAPH_CLIENT_SECRET: z.string().optional(),
  MANAGED_IDENTITY_CLIENT_ID: z.guid().optional(),
  AzureWebJobsStorage: z.string().optional(),
  AzureWebJobsStorage__accountName: z.string().optional(),
  ServiceBus: z.string().optional(),
  ServiceBus__fullyQualifiedNamespace: z.string().optional(),
  ALERT_TOPIC_ENDPOINT: url,
  ALERT_TOPIC_KEY: z.string().optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().optional(),
});

export type Settings = z.infer<typeof Environment>;
