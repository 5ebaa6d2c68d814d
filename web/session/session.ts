import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import { useSyncExternalStore } from "react";
import { Refused } from "#web/api/problem.ts";
import { webConfig } from "./web-config.ts";

export type Me = { name: string; mail: string; role: "user" | "admin" | "operator"; tenant: string; company: string };

export type Session =
  | { state: "opening" }
  | { state: "signed-out" }
  | { state: "signed-in"; me: Me }
  /** Signed in until a moment ago; what stands on the page stays. `isPutOff` while its reader goes on without signing in. */
  | { state: "expired"; me: Me; isPutOff: boolean };

let session: Session = { state: "opening" };
let client: Promise<IPublicClientApplication> | undefined;
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const tell of listeners) tell();
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useSession = (): Session => useSyncExternalStore(listen, () => session);

/** MSAL, loaded only for those who sign in or have done so before. */
function msal(): Promise<IPublicClientApplication> {
  client ??= Promise.all([import("./msal.ts"), webConfig()]).then(([{ openMsal }, found]) => openMsal(found));
  return client;
}

const wasSignedIn = () => Object.keys(localStorage).some((key) => key.startsWith("msal."));

/** Finds out who is signed in; without a trace of a sign-in nothing is loaded. */
export function openSession(): Promise<void> {
  opened ??= open();
  return opened;
}

let opened: Promise<void> | undefined;

async function open(): Promise<void> {
  if (!wasSignedIn()) return become({ state: "signed-out" });
  try {
    const app = await msal();
    await app.handleRedirectPromise();
    const account = app.getActiveAccount() ?? app.getAllAccounts()[0];
    if (!account) return become({ state: "signed-out" });
    app.setActiveAccount(account);
    await settle(app, account);
  } catch {
    become({ state: "signed-out" });
  }
}

async function settle(app: IPublicClientApplication, account: AccountInfo): Promise<void> {
  const token = await tokenFor(app, account);
  if (token === undefined) return become({ state: "signed-out" });
  const answer = await fetch("/api/me", { headers: { authorization: `Bearer ${token}` } });
  if (answer.ok) become({ state: "signed-in", me: (await answer.json()) as Me });
  else become({ state: "signed-out" });
}

async function tokenFor(app: IPublicClientApplication, account: AccountInfo): Promise<string | undefined> {
  const { InteractionRequiredAuthError } = await import("@azure/msal-browser");
  const { scope } = await webConfig();
  try {
    return (await app.acquireTokenSilent({ scopes: [scope], account })).accessToken;
  } catch (error) {
    if (error instanceof InteractionRequiredAuthError) return undefined;
    throw error;
  }
}

/**
 * A token for the API, or none for who is signed out. When it cannot be renewed, or the API does not take it any more, the
 * page asks to sign in again, and what was under way waits for that. Who has put that off is asked anew only by what they do
 * themselves; what the page reads is refused meanwhile.
 */
export async function accessToken({
  refused,
  isAct,
}: {
  refused?: string | undefined;
  isAct: boolean;
}): Promise<string | undefined> {
  await openSession();
  if (session.state === "signed-out") return undefined;
  if (session.state === "expired" && session.isPutOff && !isAct) throw signInFirst();
  const app = await msal();
  const account = app.getActiveAccount();
  const token = account && session.state === "signed-in" ? await tokenFor(app, account) : undefined;
  if (token !== undefined && token !== refused) return token;
  await signedInAgain();
  return accessToken({ isAct });
}

const signInFirst = () => new Refused("not-signed-in", 401, "");

/** Asks to sign in again and waits for it; refused when that is put off. */
function signedInAgain(): Promise<void> {
  if ("me" in session) become({ state: "expired", me: session.me, isPutOff: false });
  return new Promise((resolve, reject) => {
    const stop = listen(() => {
      if (session.state === "expired" && !session.isPutOff) return;
      stop();
      if (session.state === "expired") reject(signInFirst());
      else resolve();
    });
  });
}

/** Leaves the page as it is, with whatever was typed, without signing in again yet. */
export function putOffSignIn(): void {
  if (session.state === "expired") become({ ...session, isPutOff: true });
}

/** Leaves for the sign-in page, and comes back to where one was; asks above the page where the sign-in has only run out. */
export async function signIn(): Promise<void> {
  // Who puts it off once more is where they were.
  if (session.state === "expired") return signedInAgain().catch(() => undefined);
  const [app, { scope }] = await Promise.all([msal(), webConfig()]);
  await app.loginRedirect({ scopes: [scope], redirectStartPage: location.href });
}

/** Signs in again in a window of its own, so that the page behind it stays as it is, and stays with the same person. */
export async function signInAgain(): Promise<"signed-in" | "another-person"> {
  const [app, { scope }] = await Promise.all([msal(), webConfig()]);
  const before = app.getActiveAccount();
  const { account } = await app.loginPopup({ scopes: [scope], ...(before && { loginHint: before.username }) });
  if (before && account.homeAccountId !== before.homeAccountId) return "another-person";
  app.setActiveAccount(account);
  await settle(app, account);
  return "signed-in";
}

export async function signOut(): Promise<void> {
  const app = await msal();
  await app.logoutRedirect({ postLogoutRedirectUri: location.origin });
}
