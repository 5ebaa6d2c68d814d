import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

type Shape = string | string[];
const sample = (name: string) => JSON.parse(readFileSync(`test/samples/graph/${name}.json`, "utf8"));
const schema: Record<string, Record<string, Shape>> = sample("schema.v1.0");

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph();
});
afterAll(() => demo.graph.close());

/** Every difference between a value and what Microsoft's schema says of its type. */
function differences(value: unknown, shape: Shape, at: string): string[] {
  if (value === null) return [];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item, index) => differences(item, shape[0] ?? "", `${at}[${index}]`));
  }
  if (shape.startsWith("enum:")) {
    return shape
      .slice(5)
      .split("/")
      .some((name) => name === value)
      ? []
      : [`${at} may not be ${JSON.stringify(value)}`];
  }
  if (!shape.startsWith("microsoft.graph.")) return typeof value === shape ? [] : [`${at} is no ${shape}`];
  if (typeof value !== "object" || value === null) return [`${at} is no ${shape}`];
  const own = "@odata.type" in value ? String(value["@odata.type"]).replace(/^#/, "") : shape;
  const known = schema[own] ?? {};
  return Object.entries(value)
    .filter(([name]) => !name.startsWith("@odata."))
    .flatMap(([name, inner]) => {
      const innerShape = known[name];
      return innerShape ? differences(inner, innerShape, `${at}.${name}`) : [`${at}.${name} is not in ${own}`];
    });
}

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : value === null ? "null" : typeof value);

/** Properties of which Microsoft's sample and the simulator show different kinds. */
function kindDifferences(ours: Record<string, unknown>, theirs: Record<string, unknown>): string[] {
  return Object.keys(ours)
    .filter((name) => name in theirs && !name.startsWith("@odata."))
    .filter((name) => ours[name] !== null && theirs[name] !== null)
    .filter((name) => kindOf(ours[name]) !== kindOf(theirs[name]));
}

describe("what the simulator shows", () => {
  test.each`
    path                                                                                                                                                                                           | type                                         | sampleName
    ${"/organization"}                                                                                                                                                                             | ${"microsoft.graph.organization"}            | ${"organization.list"}
    ${"/users?$select=id,displayName,mail,mailNickname,otherMails,proxyAddresses,userPrincipalName,assignedLicenses,accountEnabled,usageLocation,userType,department,createdDateTime,companyName"} | ${"microsoft.graph.user"}                    | ${"users.list"}
    ${"/subscribedSkus"}                                                                                                                                                                           | ${"microsoft.graph.subscribedSku"}           | ${"subscribedSkus.list"}
    ${"/deviceManagement/managedDevices"}                                                                                                                                                          | ${"microsoft.graph.managedDevice"}           | ${"managedDevices.list"}
    ${"/deviceManagement/detectedApps"}                                                                                                                                                            | ${"microsoft.graph.detectedApp"}             | ${"detectedApps.list"}
    ${"/security/alerts_v2"}                                                                                                                                                                       | ${"microsoft.graph.security.alert"}          | ${"security.alerts_v2.list"}
    ${"/security/incidents?$expand=alerts"}                                                                                                                                                        | ${"microsoft.graph.security.incident"}       | ${"security.incidents.list"}
    ${"/admin/serviceAnnouncement/healthOverviews?$expand=issues"}                                                                                                                                 | ${"microsoft.graph.serviceHealth"}           | ${"serviceAnnouncement.healthOverviews.expand-issues.list"}
    ${"/admin/serviceAnnouncement/issues"}                                                                                                                                                         | ${"microsoft.graph.serviceHealthIssue"}      | ${"serviceAnnouncement.issues.list"}
    ${"/admin/serviceAnnouncement/messages"}                                                                                                                                                       | ${"microsoft.graph.serviceUpdateMessage"}    | ${"serviceAnnouncement.messages.list"}
    ${"/groups"}                                                                                                                                                                                   | ${"microsoft.graph.group"}                   | ${undefined}
    ${"/roleManagement/directory/roleAssignments?$expand=principal"}                                                                                                                               | ${"microsoft.graph.unifiedRoleAssignment"}   | ${"roleManagement.roleAssignments.list"}
    ${"/roleManagement/directory/roleDefinitions"}                                                                                                                                                 | ${"microsoft.graph.unifiedRoleDefinition"}   | ${undefined}
    ${"/reports/authenticationMethods/userRegistrationDetails"}                                                                                                                                    | ${"microsoft.graph.userRegistrationDetails"} | ${undefined}
    ${"/identity/conditionalAccess/policies"}                                                                                                                                                      | ${"microsoft.graph.conditionalAccessPolicy"} | ${"conditionalAccess.policies.list"}
    ${"/auditLogs/signIns?$top=50"}                                                                                                                                                                | ${"microsoft.graph.signIn"}                  | ${"auditLogs.signIns.list"}
    ${"/auditLogs/directoryAudits?$top=50"}                                                                                                                                                        | ${"microsoft.graph.directoryAudit"}          | ${"auditLogs.directoryAudits.list"}
    ${"/deviceManagement/deviceCompliancePolicies"}                                                                                                                                                | ${"microsoft.graph.deviceCompliancePolicy"}  | ${"deviceCompliancePolicies.list"}
    ${"/deviceManagement/deviceConfigurations"}                                                                                                                                                    | ${"microsoft.graph.deviceConfiguration"}     | ${"deviceConfigurations.list"}
    ${"/deviceManagement/auditEvents"}                                                                                                                                                             | ${"microsoft.graph.auditEvent"}              | ${"deviceManagement.auditEvents.list"}
    ${"/security/secureScores"}                                                                                                                                                                    | ${"microsoft.graph.secureScore"}             | ${"security.secureScores.list"}
    ${`/users/${admin}/mailFolders`}                                                                                                                                                               | ${"microsoft.graph.mailFolder"}              | ${"mailFolders.list"}
  `("under $path has the names and kinds of $type", async ({ path, type, sampleName }) => {
    const { status, body } = await demo.ask(customer, path);
    const [theirs] = sampleName ? sample(sampleName).value : [{}];

    expect(status).toBe(200);
    expect(body.value.length).toBeGreaterThan(0);
    for (const [index, row] of body.value.entries()) {
      expect(differences(row, type, `value[${index}]`)).toEqual([]);
      expect(kindDifferences(row, theirs)).toEqual([]);
    }
  });

  test("as an alert has every property of Microsoft's own example", async () => {
    const { body } = await demo.ask(customer, "/security/alerts_v2");

    expect(Object.keys(body.value[0])).toEqual(
      expect.arrayContaining(Object.keys(sample("security.alerts_v2.list").value[0])),
    );
  });

  test("as a message has the properties, and only those, of Microsoft's own example", async () => {
    const path = `/users/${admin}/messages`;
    const { body: created } = await demo.ask(customer, path, { method: "POST", body: { subject: "件名" } });
    const { body: read } = await demo.ask(customer, `${path}/${created.id}`);
    const example = sample("message.get");

    expect(Object.keys(read).toSorted()).toEqual(Object.keys(example).toSorted());
    expect(kindDifferences(read, example)).toEqual([]);
    expect(differences(read, "microsoft.graph.message", "message")).toEqual([]);
  });

  test("as one device, its protection state and one user follows the schema too", async () => {
    const { body: devices } = await demo.ask(
      customer,
      "/deviceManagement/managedDevices?$filter=operatingSystem eq 'Windows'&$top=1",
    );
    const path = `/deviceManagement/managedDevices/${devices.value[0].id}`;

    const { body: state } = await demo.ask(customer, `${path}/windowsProtectionState`);
    const { body: user } = await demo.ask(customer, `/users/${admin}`);
    const { body: details } = await demo.ask(customer, `/users/${admin}/licenseDetails`);
    const { body: active } = await demo.ask(customer, `/users/${admin}?$select=id,signInActivity`);
    const { body: settings } = await demo.ask(customer, "/admin/reportSettings");

    expect(differences(state, "microsoft.graph.windowsProtectionState", "state")).toEqual([]);
    expect(kindDifferences(state, sample("windowsProtectionState.get").value)).toEqual([]);
    expect(differences(user, "microsoft.graph.user", "user")).toEqual([]);
    expect(differences(active, "microsoft.graph.user", "user")).toEqual([]);
    expect(differences(settings, "microsoft.graph.adminReportSettings", "settings")).toEqual([]);
    expect(differences(details.value, ["microsoft.graph.licenseDetails"], "details")).toEqual([]);
  });

  test("as an application, its service principal and to whom it is assigned follow the schema too", async () => {
    const template = "/applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate";
    const { body } = await demo.change(customer, template, { method: "POST", body: { displayName: "経費クラウド" } });
    const example = sample("applicationTemplate.instantiate.response");

    for (const kind of ["application", "servicePrincipal"]) {
      expect(differences(body[kind], `microsoft.graph.${kind}`, kind)).toEqual([]);
      expect(kindDifferences(body[kind], example[kind])).toEqual([]);
    }
  });

  test("as what is read for changes follows the schema too", async () => {
    const { body: policies } = await demo.ask(customer, "/deviceManagement/deviceConfigurations?$select=id&$top=1");
    const { body: drive } = await demo.change(customer, `/users/${admin}/drive`);
    const { body: settings } = await demo.change(customer, `/users/${admin}/mailboxSettings`);
    const inbox = `/users/${admin}/mailFolders/inbox/messageRules`;
    const forwardTo = [{ emailAddress: { address: admin } }];
    const rule = { displayName: "転送", sequence: 1, actions: { forwardTo } };
    await demo.change(customer, inbox, { method: "POST", body: rule });
    const recipients = [{ email: "partner@partner.example" }, { email: admin }];
    const invitation = { recipients, roles: ["read"] };
    await demo.change(customer, `/drives/${drive.id}/root/invite`, { method: "POST", body: invitation });
    const valueOf = async (path: string) => (await demo.change(customer, path)).body.value;
    const lists = {
      "/devices": "microsoft.graph.device",
      "/informationProtection/bitlocker/recoveryKeys": "microsoft.graph.bitlockerRecoveryKey",
      "/admin/exchange/tracing/messageTraces": "microsoft.graph.exchangeMessageTrace",
      [inbox]: "microsoft.graph.messageRule",
      [`/drives/${drive.id}/root/permissions`]: "microsoft.graph.permission",
      [`/deviceManagement/deviceConfigurations/${policies.value[0].id}/assignments`]:
        "microsoft.graph.deviceConfigurationAssignment",
      [`/users/${admin}/memberOf`]: "microsoft.graph.group",
    };

    for (const [path, type] of Object.entries(lists)) {
      const rows = await valueOf(path);
      expect([path, rows.length > 0, differences(rows, [type], "value")]).toEqual([path, true, []]);
    }
    expect(differences(drive, "microsoft.graph.drive", "drive")).toEqual([]);
    expect(differences(settings, "microsoft.graph.mailboxSettings", "settings")).toEqual([]);
    const examples = {
      "/informationProtection/bitlocker/recoveryKeys": sample("bitlocker.recoveryKeys.byDevice.list"),
      "/admin/exchange/tracing/messageTraces": sample("admin.exchange.messageTraces.list"),
    };
    for (const [path, example] of Object.entries(examples)) {
      const [row] = await valueOf(path);
      expect(Object.keys(example.value[0])).toEqual(expect.arrayContaining(Object.keys(row)));
      expect(kindDifferences(row, example.value[0])).toEqual([]);
    }
  });
});
