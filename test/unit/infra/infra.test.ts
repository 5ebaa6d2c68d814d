import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keptDays } from "#shared/inventory/model.ts";
import { Environment } from "#shared/platform/environment.ts";
import { queues } from "#shared/platform/queues.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const list = (path: string): string[] => JSON.parse(read(path));
const filesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => read(`${folder}/${file}`));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

const bicep = filesIn("infra", ".bicep").join("\n");
const settings = matches(/^var settings = \{$(.*?)^\}$/ms.exec(read("infra/main.bicep"))?.[1] ?? "", /^ {2}(\w+):/gm);

describe("the application settings in Azure", () => {
  const required = Object.entries(Environment.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
  const byIdentity = [
    "AzureWebJobsStorage__accountName",
    "ServiceBus__fullyQualifiedNamespace",
    "MANAGED_IDENTITY_CLIENT_ID",
    "APPLICATIONINSIGHTS_CONNECTION_STRING",
  ];

  test.each([...required.map(([name]) => name), ...byIdentity])("have %s", (name) => {
    expect(settings).toContain(name);
  });

  test("are known to the product or to the functions host", () => {
    const ofTheHost = /^(AzureWebJobs\w+|ServiceBus__(credential|clientId)|APPLICATIONINSIGHTS_AUTHENTICATION_STRING)$/;

    expect(settings.filter((name) => !(name in Environment.shape || ofTheHost.test(name)))).toEqual([]);
  });

  test("hold no key, secret or connection string", () => {
    const withAKey = /^(AzureWebJobsStorage|ServiceBus|\w+_(KEY|SECRET))$/;
    const inTheVault = matches(read("infra/main.bicep"), /^ {2}(\w+): '@Microsoft\.KeyVault\(VaultName=/gm);

    expect(settings.filter((name) => withAKey.test(name) && !inTheVault.includes(name))).toEqual([]);
    expect(bicep).not.toMatch(/\blist(Keys|AccountSas|ServiceSas|Secrets)?\(|@secure\(/);
  });
});

describe("the queues in Azure", () => {
  const declaration =
    /loadJsonContent\('([^']*queues\.json)'\)/.exec(read("infra/modules/service-bus.bicep"))?.[1] ?? "";

  test("are those of the product's own declaration", () => {
    const loaded = JSON.parse(readFileSync(new URL(declaration, new URL("infra/modules/", root)), "utf8"));

    expect(loaded).toEqual(queues);
  });

  test.each(Object.entries(queues))("%s has a lock and a history that Service Bus allows", (_name, queue) => {
    expect(queue.lockSeconds).toBeLessThanOrEqual(300);
    expect(queue.duplicateWindowMinutes).toBeGreaterThanOrEqual(1);
    expect(queue.duplicateWindowMinutes).toBeLessThanOrEqual(7 * 24 * 60);
  });
});

test("every table that the product uses is made", () => {
  const used = filesIn("shared", ".ts").flatMap((file) => matches(file, /TableDefinition<.*> = \{\s*name: "(\w+)"/g));

  expect(list("infra/tables.json")).toEqual(used.toSorted());
});

test("every container that the product uses is made", () => {
  const declared = /^export type ContainerName =([^;]*);$/m.exec(read("shared/platform/platform.ts"))?.[1] ?? "";
  const used = matches(declared, /"(\w+)"/g);

  const made = read("infra/modules/storage.bicep");
  expect(used).not.toEqual([]);
  expect(used.filter((name) => !made.includes(`'${name}'`))).toEqual([]);
});

test("a snapshot is forgotten after the rows that speak of it, which are swept on the first of each month", () => {
  const rule = /prefixMatch: \['snapshots\/'\] \}.*?daysAfterCreationGreaterThan: (\d+)/s.exec(bicep)?.[1];

  expect(Number(rule)).toBeGreaterThan(keptDays + 31);
});

test("the alert topic leads to a function that is registered", () => {
  const names = matches(read("infra/modules/alert-subscription.bicep"), /\/functions\/(\w+)'/g);
  const registered = /^export const eventHandlers = \{(.*?)\}/ms.exec(read("functions/registry.ts"))?.[1] ?? "";

  expect(names).not.toEqual([]);
  expect(names.filter((name) => !matches(registered, /(\w+)/g).includes(name))).toEqual([]);
});

test("every parameter without a default has a value for deploying", () => {
  const needed = matches(read("infra/main.bicep"), /^param (\w+) \w+$/gm);
  const given = matches(read("infra/main.bicepparam"), /^param (\w+) =/gm);

  expect(needed).not.toEqual([]);
  expect(needed.filter((name) => !given.includes(name))).toEqual([]);
});
