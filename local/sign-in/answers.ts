import { pageHeaders } from "./pages.tsx";

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** A page of another port may ask for tokens and keys, as it may with Entra, which takes any header of a client. */
export const openToPages = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "GET, POST",
};

export const json = (status: number, body: object): Answer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store", ...openToPages },
  body: JSON.stringify(body),
});

export const page = (status: number, body: string): Answer => ({ status, headers: pageHeaders, body });

export const goTo = (location: string, headers: Record<string, string> = {}): Answer => ({
  status: 302,
  headers: { location, "cache-control": "no-store", ...headers },
  body: "",
});
