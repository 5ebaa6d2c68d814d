import type { TenantId } from "./ids.ts";

/** What a person may be towards one customer: one of its people, one of its admins, or our own support staff. */
export type Role = "user" | "admin" | "operator";

export type Person = {
  kind: "person";
  tenant: TenantId;
  objectId: string;
  name: string;
  mail: string;
  role: Role;
  /** The contract of their company has ended: only what is still theirs to read is open. */
  isFormer?: boolean;
};

/** Someone who has not signed in; `address` is the network address, kept only to limit floods. */
export type Visitor = { kind: "visitor"; address: string };

export type Caller = Person | Visitor;
