import type { IncomingMessage, ServerResponse } from "node:http";
import type { SecurityNamespace, ServiceHealthStatus } from "@microsoft/microsoft-graph-types";
import type { Fault } from "./fault.ts";
import type { IncomingMail, SentMail } from "./mail/model.ts";
import type { Families, Family } from "./world/families.ts";

/** Reading and changing are two app registrations, so that a tenant consents to changing by itself. */
export type App = "reading" | "changing";

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
  /** The application permissions that were consented to; all that reading asks for when left out. */
  permissions?: readonly string[];
  /** The same for the app that makes changes. */
  changePermissions?: readonly string[];
  /** Its admin has removed the app that reads: no token is given any more. */
  isWithdrawn?: boolean;
  /** Its admin has not consented to the app that makes changes, or has removed it. */
  lacksChanges?: boolean;
  /** What it has not bought, so that Graph refuses what hangs on it. */
  lacks?: readonly Feature[];
  /** Whether reports show hashes in place of names. */
  concealsNames?: boolean;
  /** Whether the files in SharePoint will soon fill what was bought; they are far from it when left out. */
  sharePoint?: "calm" | "filling";
};
export type Feature = "entraP1" | "intune";
export type TenantChange = Pick<
  GraphTenant,
  "permissions" | "changePermissions" | "isWithdrawn" | "lacksChanges" | "lacks" | "concealsNames"
>;
export type LicenceState = "balanced" | "short" | "spare";

export type GraphOptions = {
  port: number;
  tenants: readonly GraphTenant[];
  clientId: string;
  /** The app that makes changes; it has the same secret. There is none when left out. */
  changesClientId?: string;
  clientSecret: string;
  /** Where mail, subscriptions and alert changes are kept between runs; nothing is kept when left out. */
  dataFolder?: string;
  /** A file that gets one JSON line for each request to Graph. */
  record?: string;
  /** Multiplies the documented throttling limits: 1 is as documented, `Infinity` never throttles. */
  limitScale?: number;
  /** Limits other than documented, by the name of their service; they are scaled as well. */
  limits?: Readonly<Record<string, LimitChange>>;
  /** Waits before a change notification is sent again, in milliseconds. */
  notificationRetries?: readonly number[];
  now?: () => number;
  /** The instant on which the tenants' dates hang; that of the first start when left out. */
  since?: number;
};

export type RecordedCall = {
  method: string;
  url: string;
  tenant?: string;
  app?: App;
  status: number;
  body?: unknown;
};

export type LimitChange = { allowed: number; seconds: number };
/** What a limit has let through and refused; those for all tenants together have no tenant. */
export type ThrottleCount = LimitChange & { service: string; tenant: string; admitted: number; refused: number };

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
  /** The mail that came in from outside, in no order. */
  received(): readonly Omit<SentMail, "mailbox">[];
  /** Changes something that exists in one tenant or in all, or adds it. */
  change<F extends Family>(family: F, id: string, fields: Partial<Families[F]>, tenant?: string): void;
  remove(family: Family, id: string, tenant?: string): void;
  changeTenant(tenant: string, change: TenantChange): void;
  /** Makes a tenant again what its description says, whatever it was changed to. */
  restoreTenant(tenant: string): void;
  /** Tells more about an issue of Microsoft 365, and what has become of it. */
  postToIssue(id: string, text: string, status?: ServiceHealthStatus): void;
  /** What each limit has admitted and refused since it was last cleared. */
  throttling(): readonly ThrottleCount[];
  clearThrottling(): void;
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
