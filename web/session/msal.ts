import { createStandardPublicClientApplication, type IPublicClientApplication } from "@azure/msal-browser";
import type { WebConfig } from "./web-config.ts";

/**
 * Entra ID for people of any company, or the sign-in of this machine. MSAL takes no authority without TLS, so the latter is
 * given to it as read.
 */
export async function openMsal({ clientId, loginEndpoint }: WebConfig): Promise<IPublicClientApplication> {
  const authority = new URL(loginEndpoint);
  const isSimulated = authority.protocol === "http:";
  const metadata = isSimulated
    ? await fetch(`${loginEndpoint}/organizations/v2.0/.well-known/openid-configuration`)
    : undefined;
  return createStandardPublicClientApplication({
    auth: {
      clientId,
      authority: `https://${authority.host}/organizations`,
      redirectUri: `${location.origin}/auth.html`,
      ...(metadata && { knownAuthorities: [authority.host], authorityMetadata: await metadata.text() }),
    },
    cache: { cacheLocation: "localStorage" },
  });
}
