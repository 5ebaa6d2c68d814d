import { randomUUID } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { demandPermission } from "../rights.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { StoredSubscription, WatchedDirectory } from "../state.ts";
import { timestamp } from "../world/times.ts";
import { bodyAs } from "./body.ts";
import { folderNamed, mailRights } from "./mailbox.ts";

const { denied } = mailRights.read;
const directoryRights = {
  users: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
  groups: ["Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"],
} as const satisfies Record<WatchedDirectory, readonly string[]>;
/** Which of them a subscription needs hangs on its resource. */
const allow = [...mailRights.read.allow, ...directoryRights.users, ...directoryRights.groups];
const minute = 60_000;
const shortest = 45 * minute;
/** Mail can be watched for seven days at a time, people and groups for 29. */
const longest = { mailbox: 10_080 * minute, directory: 41_760 * minute };

export const subscriptionRoutes: readonly Route[] = [
  {
    on: "GET /subscriptions",
    allow,
    denied,
    run(call) {
      const rows = ours(call).map(shown);
      return collection(call, "subscriptions", rows, { page: 100, most: 100, paging: "skiptoken" });
    },
  },
  { on: "POST /subscriptions", allow, denied, run: subscribe },
  {
    on: "GET /subscriptions/{subscription}",
    allow,
    denied,
    run: (call) => entity(call, "subscriptions", shown(subscriptionOf(call))),
  },
  {
    on: "PATCH /subscriptions/{subscription}",
    allow,
    denied,
    run(call) {
      const stored = subscriptionOf(call);
      const { expirationDateTime } = bodyAs(Renewal, call.body);
      const subscription = {
        ...stored.subscription,
        expirationDateTime: expiry(call, stored.watches, expirationDateTime),
      };
      call.simulation.state.subscriptions.put(subscription.id, { ...stored, subscription });
      return entity(call, "subscriptions", subscription);
    },
  },
  {
    on: "POST /subscriptions/{subscription}/reauthorize",
    allow,
    denied,
    run(call) {
      subscriptionOf(call);
      return nothing(204);
    },
  },
  {
    on: "DELETE /subscriptions/{subscription}",
    allow,
    denied,
    run(call) {
      call.simulation.state.subscriptions.remove(subscriptionOf(call).subscription.id);
      return nothing(204);
    },
  },
];

const callbackUrl = z.url({ protocol: /^https?$/ }).refine(isSafe, "It must be https, or http on this machine.");
const instant = z.iso.datetime({ offset: true });
const Renewal = z.strictObject({ expirationDateTime: instant });
const Subscribing = z.strictObject({
  "@odata.type": z.string().optional(),
  changeType: z.string().regex(/^(created|updated|deleted)(,\s*(created|updated|deleted))*$/),
  notificationUrl: callbackUrl,
  lifecycleNotificationUrl: callbackUrl.nullish(),
  resource: z.string().min(1),
  expirationDateTime: instant,
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.enum(["v1_0", "v1_1", "v1_2", "v1_3"]).default("v1_2"),
});

function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
}

async function subscribe(call: Call) {
  const { simulation, world } = call;
  const { "@odata.type": _, ...wanted } = bodyAs(Subscribing, call.body);
  const watches = watchedBy(call, wanted.resource);
  const expirationDateTime = expiry(call, watches, wanted.expirationDateTime);
  await simulation.notifier.validate(wanted.notificationUrl);
  if (wanted.lifecycleNotificationUrl) await simulation.notifier.validate(wanted.lifecycleNotificationUrl);
  const subscription = {
    id: randomUUID(),
    applicationId: simulation.options.clientId,
    creatorId: simulation.options.clientId,
    ...wanted,
    changeType: wanted.changeType.replaceAll(" ", ""),
    clientState: wanted.clientState ?? null,
    lifecycleNotificationUrl: wanted.lifecycleNotificationUrl ?? null,
    expirationDateTime,
    includeResourceData: null,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationQueryOptions: null,
    notificationUrlAppId: null,
  };
  simulation.state.subscriptions.put(subscription.id, { tenant: world.tenant.id, watches, subscription });
  return entity(call, "subscriptions", subscription, { status: 201 });
}

const messagesPath = /^\/?users(?:\/|\(')([^/')]+)(?:'\))?(?:\/mailFolders(?:\/|\(')([^/')]+)(?:'\))?)?\/messages$/i;

const directoryPath = /^\/?(users|groups)$/i;

/** Only mail, people and groups can be watched: nothing pushes alerts, service health or devices. */
function watchedBy({ world, bearer }: Call, resource: string): StoredSubscription["watches"] {
  const directory = directoryPath.exec(resource)?.[1]?.toLowerCase() === "users" ? "users" : "groups";
  if (directoryPath.test(resource)) {
    demandPermission(bearer, directoryRights[directory]);
    return { directory };
  }
  const [, user, folder] = messagesPath.exec(resource) ?? [];
  if (!user) throw new GraphError("ExtensionError", `Subscriptions are not supported for the resource '${resource}'.`);
  demandPermission(bearer, mailRights.read.allow, denied);
  const person = personOf(world, decodeURIComponent(user));
  if (!person) throw new GraphError("ErrorInvalidUser", `The requested user '${user}' is invalid.`);
  return { mailbox: person.id, ...(folder ? { folder: folderNamed({ world, person }, folder) } : {}) };
}

/** Under 45 minutes becomes 45; what is too long is refused. */
function expiry({ simulation }: Call, watches: StoredSubscription["watches"], wanted: string): string {
  const lasts = Date.parse(wanted) - simulation.now();
  const most = "directory" in watches ? longest.directory : longest.mailbox;
  if (lasts > most) {
    const message = `Subscription expiration can only be ${most / minute} minutes in the future.`;
    throw new GraphError("ValidationError", message);
  }
  return lasts < shortest ? timestamp(simulation.now() + shortest) : wanted;
}

function ours({ simulation, world }: Call): StoredSubscription[] {
  const isAlive = ({ subscription }: StoredSubscription) =>
    Date.parse(subscription.expirationDateTime ?? "") > simulation.now();
  return simulation.state.subscriptions.values().filter((one) => one.tenant === world.tenant.id && isAlive(one));
}

/** The secret is never given back. */
const shown = ({ subscription }: StoredSubscription) => ({ ...subscription, clientState: null });

function subscriptionOf(call: Call): StoredSubscription {
  const found = ours(call).find(({ subscription }) => subscription.id === call.params.subscription);
  if (found) return found;
  throw new GraphError("ResourceNotFound", "The object was not found.");
}
