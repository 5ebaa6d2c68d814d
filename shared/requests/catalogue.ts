import type { RequestType } from "./request-type.ts";
import { accountBlock } from "./types/account-block.ts";
import { sso } from "./types/sso.ts";

/** Everything that can be ordered, by the name under which orders keep it. */
export const catalogue = {
  "account-block": accountBlock,
  sso,
} as const satisfies Record<string, RequestType>;

const byName = new Map<string, RequestType>(Object.entries(catalogue));

/** The type of a name; an order of an older version may name one that is no longer offered. */
export const typeOf = (name: string): RequestType | undefined => byName.get(name);
