/** Under these names Microsoft runs the workflows that post into Teams: https://learn.microsoft.com/connectors/teams */
const workflowHosts = [".logic.azure.com", ".environment.api.powerplatform.com", ".webhook.office.com"] as const;

const longest = 2000;

/**
 * Whether cards may be posted to an address: only to a workflow's own hosts, or to the Teams that is simulated on this
 * machine. Everything else could be made to reach what stands behind us.
 */
export function isTeamsAddress(address: string, standIn?: string): boolean {
  if (address.length > longest || !URL.canParse(address)) return false;
  const { protocol, origin, hostname, port, username, password, hash } = new URL(address);
  if (username !== "" || password !== "" || hash !== "") return false;
  if (standIn !== undefined && origin === new URL(standIn).origin) return true;
  return protocol === "https:" && port === "" && workflowHosts.some((end) => hostname.endsWith(end));
}
