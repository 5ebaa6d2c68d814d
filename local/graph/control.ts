import * as z from "zod";
import { GraphError } from "./errors.ts";
import { MessageInput } from "./mail/model.ts";
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
  | "receiveMail"
  | "receiveMime"
  | "expireDeltaTokens"
  | "holdNotifications"
  | "tellLifecycle"
>;
type Control = (controls: Controls, body: unknown, query: URLSearchParams) => unknown;

const Fault = z
  .strictObject({
    tenant: z.string().exactOptional(),
    path: z.string().exactOptional(),
    pattern: z.string().exactOptional(),
    method: z.string().exactOptional(),
    status: z.int().min(200).max(599),
    code: z.string().exactOptional(),
    retryAfter: z.string().exactOptional(),
    times: z.int().positive().exactOptional(),
    delayMs: z.int().nonnegative().exactOptional(),
  })
  .refine(({ path, pattern }) => (path === undefined) !== (pattern === undefined), "Give either a path or a pattern.");
const Incoming = z.union([
  z.strictObject({ mailbox: z.string(), message: MessageInput }),
  z.strictObject({ mailbox: z.string(), mime: z.string() }),
]);
const Lifecycle = z.strictObject({ event: z.enum(["reauthorizationRequired", "subscriptionRemoved", "missed"]) });
const Holding = z.strictObject({ isHeld: z.boolean() });
const text = z.string().exactOptional();
const AlertInput = z.strictObject({
  id: text,
  incidentId: text,
  title: text,
  description: text,
  category: text,
  createdDateTime: text,
  lastUpdateDateTime: text,
  severity: z.enum(["informational", "low", "medium", "high"]).exactOptional(),
  status: z.enum(["new", "inProgress", "resolved"]).exactOptional(),
});
const AddedAlert = z.strictObject({ tenant: z.string(), alert: AlertInput });

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
