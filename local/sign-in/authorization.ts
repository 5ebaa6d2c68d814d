import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import type { DemoUser } from "./model.ts";

const codeLifetime = 600_000;

/** Only addresses on this machine get a code: the issuer lets anybody be anybody. */
const loopback = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { hostname } = new URL(text);
  return hostname === "localhost" || hostname === "127.0.0.1";
}, "It has to be an address on this machine.");

export const AuthorizationRequest = z.object({
  client_id: z.string().min(1),
  response_type: z.literal("code"),
  redirect_uri: loopback,
  scope: z.string().default("openid"),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal("S256"),
  response_mode: z.enum(["query", "fragment"]).default("query"),
  prompt: z.enum(["none", "login", "select_account", "consent", "create"]).optional(),
  login_hint: z.string().optional(),
});
export type AuthorizationRequest = z.infer<typeof AuthorizationRequest>;

export const CodeRedemption = z.object({
  grant_type: z.literal("authorization_code"),
  client_id: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string(),
  client_info: z.string().optional(),
});
export type CodeRedemption = z.infer<typeof CodeRedemption>;

type Grant = { request: AuthorizationRequest; user: DemoUser };

export type Codes = {
  /** The address to which the browser goes with its code. */
  issue: (grant: Grant) => string;
  /** The grant behind a code, once, for whoever holds the verifier. */
  redeem: (redemption: CodeRedemption) => Grant | undefined;
};

export function openCodes(): Codes {
  const codes = new Map<string, Grant & { until: number }>();
  return {
    issue(grant) {
      for (const [code, { until }] of codes) if (until < Date.now()) codes.delete(code);
      const code = randomBytes(32).toString("base64url");
      codes.set(code, { ...grant, until: Date.now() + codeLifetime });
      return returnAddress(grant.request, { code });
    },
    redeem({ code, client_id, redirect_uri, code_verifier }) {
      const grant = codes.get(code);
      codes.delete(code);
      const isGood =
        grant !== undefined &&
        grant.until >= Date.now() &&
        grant.request.client_id === client_id &&
        grant.request.redirect_uri === redirect_uri &&
        grant.request.code_challenge === createHash("sha256").update(code_verifier).digest("base64url");
      return isGood ? grant : undefined;
    },
  };
}

/** Where the browser goes back with what came of its request. */
export function returnAddress({ redirect_uri, state, response_mode }: AuthorizationRequest, answer: object): string {
  const address = new URL(redirect_uri);
  const all = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) });
  if (response_mode === "fragment") address.hash = all.toString();
  else for (const [name, value] of all) address.searchParams.set(name, value);
  return address.href;
}
