import type { Codes } from "./authorization.ts";
import type { SigningKey } from "./keys.ts";

export type DemoUser = {
  name: string;
  userName: string;
  tenant: string;
  objectId: string;
  roles: readonly string[];
};

export type IssuerOptions = {
  port: number;
  /** The application id of the API: what the access tokens are for. */
  audience: string;
  users: readonly DemoUser[];
  /** Where the signing key is kept between runs; a new one is made at each start when left out. */
  dataFolder?: string;
};

export type TokenOverrides = { expiresInSeconds?: number; audience?: string };

export type Issuer = {
  port: number;
  url: string;
  /** An access token for a demo user, without any page. */
  token(userName: string, overrides?: TokenOverrides): Promise<string>;
  close(): Promise<void>;
};

/** What an answer may need to know. */
export type Desk = {
  url: string;
  users: readonly DemoUser[];
  key: SigningKey;
  codes: Codes;
  find: (userName: string) => DemoUser | undefined;
  accessToken: (user: DemoUser) => Promise<string>;
  idToken: (user: DemoUser, audience: string, nonce: string | undefined) => Promise<string>;
};
