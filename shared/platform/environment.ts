import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Issuer } from "#shared/base/issuer.ts";

const words = z.string().trim().min(1);
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** An address without the slash at its end; only this machine is spoken to in the clear. */
const address = z
  .string()
  .refine(isSafeAddress, "use https:// and a whole address")
  .transform((text) => text.replace(/\/+$/, ""));

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
}

/** A secret of at least 32 bytes in base64. */
const key = z
  .base64()
  .transform((text) => new Uint8Array(Buffer.from(text, "base64")))
  .refine(({ length }) => length >= 32, "give at least 32 random bytes in base64");

/** Who issues invoices and to which account they are paid, as JSON (`Issuer`). */
const issuer = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue("write it as JSON");
      return z.NEVER;
    }
  })
  .pipe(Issuer);

/** Every setting, under the name it has in the environment, with what to put there. */
export const Environment = z.object({
  PROVIDER_TENANT_ID: TenantId.describe("the Entra tenant id of the provider, whose people are the operators"),
  PROVIDER_NAME: words.describe("the provider's name as customers read it"),
  PROVIDER_NAME_EN: words.optional().describe("the provider's name where English is read, when it has one of its own"),
  SERVICE_NAME: words.describe("the service's name as customers read it"),
  SERVICE_NAME_EN: words.optional().describe("the service's name where English is read, when it has one of its own"),
  SITE_URL: address.describe("the address under which people reach the service, such as https://support.example.jp"),
  SUPPORT_MAILBOX: z.email().describe("the shared mailbox that sends and receives the service's mail"),
  EMERGENCY_PHONE: words.describe("the number to call when nothing else works"),
  ISSUER: issuer.describe(
    "who issues documents, as JSON: name, postalCode, address, mail, registrationNumber, bank (see README)",
  ),
  API_AUDIENCE: words.describe("the audience of the access tokens that people bring: the API's client id"),
  LOGIN_ENDPOINT: address
    .default("https://login.microsoftonline.com")
    .describe("the sign-in service; Microsoft's unless it is simulated"),
  GRAPH_ENDPOINT: address
    .default("https://graph.microsoft.com")
    .describe("Microsoft Graph without a version; Microsoft's unless it is simulated"),
  GRAPH_LOGIN_ENDPOINT: address
    .optional()
    .describe("where tokens for Graph come from, when that is not LOGIN_ENDPOINT"),
  GRAPH_CLIENT_ID: z.guid().describe("the client id of the multitenant app to which customers consent"),
  GRAPH_CHANGES_CLIENT_ID: z
    .guid()
    .describe("the client id of the multitenant app that carries changes out, to which customers consent separately"),
  GRAPH_CLIENT_SECRET: words
    .optional()
    .describe("a secret of both apps, for a simulated Graph only; else leave it out"),
  MANAGED_IDENTITY_CLIENT_ID: z
    .guid()
    .optional()
    .describe("the client id of the user-assigned managed identity, for whatever has no key or secret here"),
  AzureWebJobsStorage: words.optional().describe("a connection string of the storage account, or its __accountName"),
  AzureWebJobsStorage__accountName: words
    .optional()
    .describe("the storage account's name, reached by managed identity"),
  ServiceBus: words.optional().describe("a connection string of Service Bus, or its __fullyQualifiedNamespace"),
  ServiceBus__fullyQualifiedNamespace: words
    .optional()
    .describe("the namespace, such as name.servicebus.windows.net, reached by managed identity"),
  ALERT_TOPIC_ENDPOINT: address.describe("the address of the Event Grid topic for alerts"),
  ALERT_TOPIC_KEY: words.optional().describe("a key of that topic; without it the managed identity is used"),
  TEAMS_STAND_IN: address
    .refine((text) => URL.canParse(text) && loopback.has(new URL(text).hostname), "only this machine can stand in")
    .optional()
    .describe("the address of a simulated Teams on this machine; else leave it out"),
  LINK_KEY: key.describe("32 random bytes in base64, with which the links in mails are signed"),
  PHONE_WEBHOOK_KEY: key.describe("32 random bytes in base64, with which the phone system signs its calls"),
  AZURE_MONITOR_KEY: key.describe("32 random bytes in base64, with which the addresses for Azure Monitor are signed"),
  APPLICATIONINSIGHTS_CONNECTION_STRING: words.optional().describe("where telemetry goes; without it there is none"),
});
export type Environment = z.infer<typeof Environment>;
