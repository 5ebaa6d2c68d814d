import { describe, expect, test } from "vitest";
import { readSettings } from "#shared/platform/config.ts";
import { Environment } from "#shared/platform/environment.ts";
import sample from "../../../local.settings.sample.json" with { type: "json" };

const local: Record<string, string> = sample.Values;

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(local).filter(([name]) => !names.includes(name)));

const refusalOf = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
  } catch (error) {
    return String(error);
  }
  throw new Error("These settings were taken.");
};

test("the sample names every setting and nothing else but the worker's language", () => {
  const names = Object.keys(local).filter((name) => name !== "FUNCTIONS_WORKER_RUNTIME");

  expect(names).toEqual(Object.keys(Environment.shape));
});

test("the sample is a whole set of settings, all of it on this machine", () => {
  const settings = readSettings(local);

  expect(settings.storage.kind).toBe("connection-string");
  expect(settings.bus.kind).toBe("connection-string");
  expect(settings.topic.credential.kind).toBe("key");
  expect(settings.graph.credential.kind).toBe("client-secret");
  expect(settings.telemetry).toBeUndefined();
});

test("English is read with the English names, or with the Japanese ones where there are no others", () => {
  const named = readSettings(local);
  const unnamed = readSettings(without("PROVIDER_NAME_EN", "SERVICE_NAME_EN"));

  expect(named.inEnglish.providerName).toBe(local["PROVIDER_NAME_EN"]);
  expect(named.issuer.nameEn).toBe(local["PROVIDER_NAME_EN"]);
  expect(unnamed.inEnglish).toEqual({ serviceName: local["SERVICE_NAME"], providerName: local["PROVIDER_NAME"] });
  expect(unnamed.issuer.nameEn).toBeUndefined();
});

test("without a key or secret everything is reached by the managed identity, and Microsoft's own addresses are used", () => {
  const secrets = ["AzureWebJobsStorage", "ServiceBus", "GRAPH_CLIENT_SECRET", "ALERT_TOPIC_KEY"];
  const addresses = ["LOGIN_ENDPOINT", "GRAPH_ENDPOINT", "GRAPH_LOGIN_ENDPOINT"];
  const identity = { kind: "managed-identity", clientId: "0c1f0e4e-55a2-4c43-9d42-d5d4a4a3a5b7" };

  const settings = readSettings({
    ...without(...secrets, ...addresses),
    MANAGED_IDENTITY_CLIENT_ID: identity.clientId,
    AzureWebJobsStorage__accountName: "workplace",
    ServiceBus__fullyQualifiedNamespace: "workplace.servicebus.windows.net",
  });

  expect(settings.storage).toEqual({ ...identity, accountName: "workplace" });
  expect(settings.bus).toEqual({ ...identity, namespace: "workplace.servicebus.windows.net" });
  expect(settings.topic.credential).toEqual(identity);
  expect(settings.graph).toMatchObject({
    credential: identity,
    endpoint: "https://graph.microsoft.com",
    loginEndpoint: "https://login.microsoftonline.com",
  });
});

describe("a refusal", () => {
  test("names all that is missing or wrong at once, and what to put", () => {
    const refusal = refusalOf({ ...without("PROVIDER_NAME", "ServiceBus"), SITE_URL: "example", SUPPORT_MAILBOX: " " });

    expect(refusal).toContain("PROVIDER_NAME is missing. Put the provider's name");
    expect(refusal).toContain("SUPPORT_MAILBOX is missing. Put the shared mailbox");
    expect(refusal).toMatch(/SITE_URL is wrong: .*\. Put the address under which people reach the service/);
    expect(refusal).toContain("ServiceBus and ServiceBus__fullyQualifiedNamespace are both missing.");
    expect(refusal).toContain("MANAGED_IDENTITY_CLIENT_ID is missing, and so is ServiceBus.");
  });

  test("never shows a value", () => {
    expect(refusalOf({ ...local, GRAPH_CLIENT_ID: "a secret in the wrong place" })).not.toContain("a secret");
  });

  test.each(["LOGIN_ENDPOINT", "GRAPH_ENDPOINT", "SITE_URL", "ALERT_TOPIC_ENDPOINT"])(
    "meets a %s that would be spoken to in the clear",
    (name) => {
      expect(refusalOf({ ...local, [name]: "http://elsewhere.example" })).toContain(`${name} is wrong: use https://`);
    },
  );
});

test("every setting says what to put", () => {
  const silent = Object.entries(Environment.shape).filter(([, field]) => !field.description);

  expect(silent).toEqual([]);
});
