import type { DemoUser } from "./model.ts";

const name = "signed-in";
/** A hidden frame of another site renews by it, as with Entra; browsers take it from this machine without TLS. */
const manner = "Path=/; HttpOnly; Secure; SameSite=None";

/** The browser remembers who signed in last. */
export const remember = ({ userName }: DemoUser) => ({
  "set-cookie": `${name}=${encodeURIComponent(userName)}; ${manner}`,
});

export const forget = { "set-cookie": `${name}=; Max-Age=0; ${manner}` };

/** The sign-in name that the browser remembers. */
export const rememberedIn = (cookies: string): string | undefined => {
  const value = new RegExp(`(?:^|; *)${name}=([^;]+)`).exec(cookies)?.[1];
  return value === undefined ? undefined : decodeURIComponent(value);
};
