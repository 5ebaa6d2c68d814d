import policy from "../../infra/web-policy.json" with { type: "json" };

/**
 * The headers of the web's pages, as they are in Azure: our own files, the sign-in service and documents, nothing else. The
 * one style that may stand in a page is the empty one, which the components fill by rules.
 */
export const webHeaders = (login: string, documents: string): Record<string, string> => ({
  "content-security-policy": policy.join("; ").replaceAll("{login}", login).replaceAll("{documents}", documents),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});
