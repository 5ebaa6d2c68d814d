import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { Call } from "../route.ts";
import type { OwnApplication } from "../world/enterprise-apps.ts";
import { bodyAs } from "./body.ts";

const ApplicationChange = z.strictObject({
  displayName: z.string().min(1).max(256).exactOptional(),
  identifierUris: z.array(z.string()).exactOptional(),
  web: z.strictObject({ redirectUris: z.array(z.string()).max(256).exactOptional() }).exactOptional(),
});

function refuse(target: string, code: string, message: string): never {
  throw new GraphError("Request_BadRequest", message, { details: [{ code, message, target }] });
}

const invalid = (property: string) =>
  refuse(property, "InvalidValue", `Invalid value specified for property '${property}' of resource 'Application'.`);

/** What is to become of an application, when the directory can take it. */
export function applicationChange(call: Call, application: OwnApplication): Partial<OwnApplication> {
  const { web, ...fields } = bodyAs(ApplicationChange, call.body, "Request_BadRequest");
  for (const uri of fields.identifierUris ?? []) demandGoodIdentifier(call, application, uri);
  if (web?.redirectUris?.some((address) => !isGoodReply(address))) invalid("redirectUris");
  return { ...fields, ...(web && { web: { ...application.web, ...web } }) };
}

function isGoodReply(address: string): boolean {
  if (!URL.canParse(address) || address.length > 256 || address.includes("*")) return false;
  const { protocol, hostname, hash } = new URL(address);
  return hash === "" && (protocol === "https:" || hostname === "localhost");
}

function demandGoodIdentifier(call: Call, { id, appId }: OwnApplication, uri: string): void {
  const { applications, servicePrincipals } = call.world;
  if (!URL.canParse(uri) || uri.length > 255 || /[\s*]/.test(uri)) invalid("identifierUris");
  if (applications.some((other) => other.id !== id && other.identifierUris?.includes(uri))) {
    const message = "Another object with the same value for property identifierUris already exists.";
    refuse("identifierUris", "ObjectConflict", message);
  }
  const principal = servicePrincipals.find((one) => one.appId === appId);
  if (principal?.preferredSingleSignOnMode === "saml" || isOfTenant(call, uri)) return;
  const message = "Values of identifierUris property must use a verified domain of the organization or its subdomain:";
  refuse("identifierUris", "HostNameNotOnVerifiedDomain", `${message} '${uri}'`);
}

/** Only what signs people in by SAML may be called by an address of somebody else's. */
function isOfTenant({ world }: Call, uri: string): boolean {
  const { protocol, hostname } = new URL(uri);
  const domains = (world.organization.verifiedDomains ?? []).flatMap(({ name }) => name ?? []);
  return protocol === "api:" || domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
