import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, collection, contextOf, entity, nothing, type Route } from "../route.ts";
import type { OwnServicePrincipal } from "../world/enterprise-apps.ts";
import { timestamp } from "../world/times.ts";
import { appPages, demandOwnApp, readingApps, writingApps } from "./applications.ts";
import { bodyAs } from "./body.ts";
import { missingInDirectory } from "./directory-query.ts";

export const servicePrincipalRoutes: readonly Route[] = [
  {
    on: "GET /servicePrincipals",
    ...readingApps,
    run: (call) => collection(call, "servicePrincipals", replicated(call), appPages),
  },
  {
    on: "GET /servicePrincipals/{principal}",
    ...readingApps,
    run: (call) => entity(call, "servicePrincipals", servicePrincipalOf(call)),
  },
  {
    on: "PATCH /servicePrincipals/{principal}",
    ...writingApps,
    run(call) {
      const { id } = ownServicePrincipal(call);
      changeServicePrincipal(call, id, bodyAs(ServicePrincipalChange, call.body, "Request_BadRequest"));
      return nothing(204);
    },
  },
  {
    on: "POST /servicePrincipals/{principal}/addTokenSigningCertificate",
    ...writingApps,
    run: addCertificate,
  },
];

const lag = 2000;

/** A new service principal takes a moment until every part of the directory knows it. */
function replicated({ simulation, world }: Call): readonly OwnServicePrincipal[] {
  const isFresh = ({ createdDateTime }: { createdDateTime: string }) =>
    Date.parse(createdDateTime) > simulation.now() - lag;
  const fresh = new Set(world.applications.filter(isFresh).map(({ appId }) => appId));
  return world.servicePrincipals.filter(({ appId }) => !fresh.has(appId));
}

export function servicePrincipalOf(call: Call): OwnServicePrincipal {
  const principal = replicated(call).find(({ id }) => id === call.params.principal);
  if (principal) return principal;
  throw missingInDirectory(call.params.principal ?? "");
}

function ownServicePrincipal(call: Call): OwnServicePrincipal {
  const principal = servicePrincipalOf(call);
  const application = call.world.applications.find(({ appId }) => appId === principal.appId);
  if (application) demandOwnApp(call, application);
  return principal;
}

const ServicePrincipalChange = z.strictObject({
  appRoleAssignmentRequired: z.boolean().exactOptional(),
  preferredSingleSignOnMode: z.enum(["password", "saml", "notSupported", "oidc"]).nullable().exactOptional(),
  preferredTokenSigningKeyThumbprint: z.string().nullable().exactOptional(),
});

function changeServicePrincipal({ simulation, world }: Call, id: string, fields: Partial<OwnServicePrincipal>): void {
  simulation.change({ tenant: world.tenant.id, family: "servicePrincipals", id, fields });
}

const Certificate = z.strictObject({
  displayName: z.string().startsWith("CN="),
  endDateTime: z.iso.datetime().exactOptional(),
});
const longest = 3;

/** Two keys and the password of the private one, all with the thumbprint of the certificate as their mark. */
function addCertificate(call: Call) {
  const { id, keyCredentials = [], passwordCredentials = [] } = ownServicePrincipal(call);
  const wanted = bodyAs(Certificate, call.body, "Request_BadRequest");
  const now = call.simulation.now();
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + longest);
  const { displayName, endDateTime = timestamp(last.getTime()) } = wanted;
  if (Date.parse(endDateTime) > last.getTime())
    throw new GraphError("Request_BadRequest", "The endDateTime of a certificate is at most three years ahead.");
  const thumbprint = randomBytes(20);
  const life = { displayName, startDateTime: timestamp(now), endDateTime };
  const key = { ...life, customKeyIdentifier: thumbprint.toString("base64"), type: "AsymmetricX509Cert", key: null };
  const [signing, verifying] = [
    { ...key, keyId: randomUUID(), type: "X509CertAndPassword", usage: "Sign" },
    { ...key, keyId: randomUUID(), usage: "Verify" },
  ];
  const password = { ...life, customKeyIdentifier: key.customKeyIdentifier, keyId: signing.keyId };
  changeServicePrincipal(call, id, {
    keyCredentials: [...(keyCredentials ?? []), signing, verifying],
    passwordCredentials: [...(passwordCredentials ?? []), { ...password, hint: null, secretText: null }],
  });
  const context = contextOf(call, "microsoft.graph.selfSignedCertificate");
  const made = { ...verifying, key: randomBytes(90).toString("base64"), thumbprint: asThumbprint(thumbprint) };
  return { status: 200, body: { "@odata.context": context, ...made } };
}

const asThumbprint = (bytes: Buffer) => bytes.toString("hex").toUpperCase();
