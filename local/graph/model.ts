import type { IncomingMessage, ServerResponse } from "node:http";
import type { SecurityNamespace } from "@microsoft/microsoft-graph-types";
import type { IncomingMail, SentMail } from "./mail/model.ts";

export type GraphAdmin = { name: string; userName: string; objectId: string };

/** Everything about a tenant's world follows from this description and the day the simulator was first started. */
export type GraphTenant = {
  id: string;
  name: string;
  domain: string;
  people: number;
  seed: number;
  /** People with known names and object ids, such as those who sign in; they come first among the users. */
  admins?: readonly GraphAdmin[];
  /** The provider has a support mailbox, `support@` its domain. */
  provider?: boolean;
  /** Whether the tenant has bought too few licences, too many, or about enough; the seed decides when left out. */
  licences?: LicenceState;
  /** The application permissions that were consented to; all of them when left out. */
  permissions?: readonly string[];
};
export type LicenceState = "balanced" | "short" | "spare";

export type GraphOptions = {
  port: number;
  tenants: readonly GraphTenant[];
  clientId: string;
  clientSecret: string;
  /** Where mail, subscriptions and alert changes are kept between runs; nothing is kept when left out. */
  dataFolder?: string;
  /** A file that gets one JSON line for each request to Graph. */
  record?: string;
  /** Multiplies the documented throttling limits: 1 is as documented, `Infinity` never throttles. */
  limitScale?: number;
  /** Waits before a change notification is sent again, in milliseconds. */
  notificationRetries?: readonly number[];
  now?: () => number;
};

export type RecordedCall = { method: string; url: string; tenant?: string; status: number; body?: unknown };

/** Answers matching requests with `status`; with status 200 the request is only delayed and then answered as usual. */
export type Fault = {
  tenant?: string;
  /** A string matches anywhere in the path and query as sent. */
  path: RegExp | string;
  method?: string;
  status: number;
  code?: string;
  retryAfter?: string;
  times?: number;
  delayMs?: number;
};

export type Alert = SecurityNamespace.Alert & { "@odata.type": string; id: string };

export type GraphSimulator = {
  port: number;
  url: string;
  calls(): readonly RecordedCall[];
  clearCalls(): void;
  fault(rule: Fault): void;
  clearFaults(): void;
  /** The mail that went out, oldest first. */
  mail(mailbox?: string): readonly SentMail[];
  addAlert(tenant: string, alert: SecurityNamespace.Alert): Alert;
  /** Puts a mail that came from outside into a mailbox and gives its id. */
  receiveMail(mailbox: string, mail: IncomingMail): string;
  /** The same for a mail as it travels: RFC 5322, as text or in base64. */
  receiveMime(mailbox: string, mime: string): Promise<string>;
  /** Forgets where every reader of changes is, as Graph does after a while. */
  expireDeltaTokens(): void;
  /** Tells no subscriber of anything until told otherwise. */
  holdNotifications(isHeld: boolean): void;
  /** Tells every subscriber of mail what Graph tells of a subscription itself. */
  tellLifecycle(event: "reauthorizationRequired" | "subscriptionRemoved" | "missed"): Promise<void>;
  close(): Promise<void>;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
