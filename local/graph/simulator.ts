import { once } from "node:events";
import type { Server } from "node:http";
import type { Calls } from "./calls.ts";
import type { Engine } from "./dispatch.ts";
import { GraphError } from "./errors.ts";
import { folderId } from "./mail/identifiers.ts";
import { MessageInput } from "./mail/model.ts";
import { receive, receivedMails, receiveMime } from "./mail/sending.ts";
import type { GraphSimulator, GraphTenant } from "./model.ts";
import { bodyAs } from "./resources/body.ts";
import { addAlert } from "./resources/security.ts";
import { postToIssue } from "./resources/service-announcement.ts";
import type { Simulation } from "./simulation.ts";

/** Opens the port, and gives what a program or a test does with the simulator. */
export async function simulatorOf(
  { simulation, faults, throttle }: Engine,
  calls: Calls,
  server: Server,
): Promise<GraphSimulator> {
  server.listen(simulation.options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : simulation.options.port;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    calls: calls.all,
    clearCalls: calls.clear,
    fault: faults.add,
    clearFaults: faults.clear,
    mail(mailbox) {
      const wanted = mailbox?.toLowerCase();
      return simulation.state.sent
        .values()
        .filter((mail) => (wanted ?? mail.mailbox.toLowerCase()) === mail.mailbox.toLowerCase());
    },
    received: () => receivedMails(simulation),
    change: (family, id, fields, tenant) =>
      simulation.change({ family, id, fields, ...(tenant && { tenant: tenantOf(simulation, tenant).id }) }),
    remove: (family, id, tenant) =>
      simulation.change({ family, id, ...(tenant && { tenant: tenantOf(simulation, tenant).id }) }),
    changeTenant: (tenant, change) => simulation.changeTenant(tenantOf(simulation, tenant), change),
    restoreTenant: (tenant) => simulation.restoreTenant(tenantOf(simulation, tenant)),
    postToIssue: (id, text, status) => postToIssue(simulation, id, text, status),
    throttling: () => throttle.counts(),
    clearThrottling: () => throttle.clear(),
    addAlert: (tenant, alert) => addAlert(simulation, tenantOf(simulation, tenant), alert),
    receiveMail(address, mail) {
      const mailbox = simulation.mailbox(address);
      if (!mailbox) throw new GraphError("NotFound", `There is no mailbox ${address}.`);
      return folderId(receive(simulation, mailbox, bodyAs(MessageInput, mail)));
    },
    async receiveMime(address, mime) {
      const mailbox = simulation.mailbox(address);
      if (!mailbox) throw new GraphError("NotFound", `There is no mailbox ${address}.`);
      return folderId(await receiveMime(simulation, mailbox, mime));
    },
    expireDeltaTokens: () => simulation.state.expireDeltaTokens(),
    holdNotifications: (isHeld) => simulation.notifier.hold(isHeld),
    tellLifecycle: (event) => simulation.notifier.tellLifecycle(event),
    async close() {
      await simulation.notifier.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function tenantOf(simulation: Simulation, id: string): GraphTenant {
  const tenant = simulation.tenant(id);
  if (tenant) return tenant;
  throw new GraphError("NotFound", `There is no tenant ${id}.`);
}
