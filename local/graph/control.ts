import {
  AddedAlert,
  Changed,
  Fault,
  Holding,
  Incoming,
  IssuePost,
  Lifecycle,
  Removed,
  Restored,
  TenantChanged,
} from "./control-bodies.ts";
import { GraphError } from "./errors.ts";
import type { GraphSimulator } from "./model.ts";
import { bodyAs } from "./resources/body.ts";
import type { Answer } from "./route.ts";

export const controlPath = "/_control/";

type Controls = Pick<
  GraphSimulator,
  | "calls"
  | "clearCalls"
  | "fault"
  | "clearFaults"
  | "mail"
  | "addAlert"
  | "change"
  | "remove"
  | "changeTenant"
  | "restoreTenant"
  | "postToIssue"
  | "throttling"
  | "clearThrottling"
  | "receiveMail"
  | "receiveMime"
  | "expireDeltaTokens"
  | "holdNotifications"
  | "tellLifecycle"
>;
type Control = (controls: Controls, body: unknown, query: URLSearchParams) => unknown;

/** What can be done to the simulator from outside. */
const controls: Readonly<Record<string, Control>> = {
  "GET calls": ({ calls }) => calls(),
  "DELETE calls": ({ clearCalls }) => clearCalls(),
  "POST faults": ({ fault }, body) => {
    const { path, pattern, ...rule } = bodyAs(Fault, body);
    fault({ ...rule, path: pattern === undefined ? (path ?? "") : new RegExp(pattern) });
  },
  "DELETE faults": ({ clearFaults }) => clearFaults(),
  "GET mail": ({ mail }, _body, query) => mail(query.get("mailbox") ?? undefined),
  "POST mail": async ({ receiveMail, receiveMime }, body) => {
    const incoming = bodyAs(Incoming, body);
    const { mailbox } = incoming;
    const isRaw = "mime" in incoming;
    return { id: isRaw ? await receiveMime(mailbox, incoming.mime) : receiveMail(mailbox, incoming.message) };
  },
  "DELETE delta-tokens": ({ expireDeltaTokens }) => expireDeltaTokens(),
  "POST notifications": ({ holdNotifications }, body) => holdNotifications(bodyAs(Holding, body).isHeld),
  "POST lifecycle": ({ tellLifecycle }, body) => tellLifecycle(bodyAs(Lifecycle, body).event),
  "PUT things": ({ change }, body) => {
    const { family, id, fields, tenant } = bodyAs(Changed, body);
    change(family, id, fields, tenant);
  },
  "DELETE things": ({ remove }, body) => {
    const { family, id, tenant } = bodyAs(Removed, body);
    remove(family, id, tenant);
  },
  "PATCH tenants": ({ changeTenant }, body) => {
    const { tenant, ...change } = bodyAs(TenantChanged, body);
    changeTenant(tenant, change);
  },
  "DELETE tenants": ({ restoreTenant }, body) => restoreTenant(bodyAs(Restored, body).tenant),
  "POST issue-posts": ({ postToIssue }, body) => {
    const { id, text, status } = bodyAs(IssuePost, body);
    postToIssue(id, text, status);
  },
  "GET throttling": ({ throttling }) => throttling(),
  "DELETE throttling": ({ clearThrottling }) => clearThrottling(),
  "POST alerts": ({ addAlert }, body) => {
    const { tenant, alert } = bodyAs(AddedAlert, body);
    return addAlert(tenant, alert);
  },
};

/** Answers a request under `/_control/`. */
export async function answerControl(simulator: Controls, method: string, url: URL, body: unknown): Promise<Answer> {
  const control = controls[`${method} ${url.pathname.slice(controlPath.length)}`];
  if (!control) throw new GraphError("NotFound", `There is no control '${method} ${url.pathname}'.`);
  const result = await control(simulator, body, url.searchParams);
  return result === undefined ? { status: 204 } : { status: 200, body: result };
}
