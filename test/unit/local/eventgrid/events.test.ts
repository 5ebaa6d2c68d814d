import { readFileSync } from "node:fs";
import { AzureKeyCredential, generateSharedAccessSignature } from "@azure/eventgrid";
import { describe, expect, test } from "vitest";
import { mayPublish } from "#local/eventgrid/credentials.ts";
import { readPublished } from "#local/eventgrid/events.ts";

const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), "utf8");
const batch = "application/cloudevents-batch+json; charset=utf-8";
const single = "application/cloudevents+json";
const cloudEvent = { id: "1", source: "/s", type: "t", specversion: "1.0" };
const gridEvent = { id: "1", subject: "", eventType: "t", eventTime: "2026-05-01T00:00:00Z", dataVersion: "" };

describe("what is published", () => {
  test.each`
    name                                                                       | type
    ${"cloudevents/json-format.batch.json"}                                    | ${batch}
    ${"cloudevents/json-format.structured.json"}                               | ${single}
    ${"cloudevents/spec.example.json"}                                         | ${single}
    ${"eventgrid/health-resources.availabilityStatusChanged.cloudevents.json"} | ${single}
  `("is taken as it is: $name", ({ name, type }) => {
    const events = [JSON.parse(sample(name))].flat();

    expect(readPublished(type, sample(name))).toEqual({ schema: "CloudEvent", events });
  });

  test("in Event Grid's own schema is stamped with the topic", () => {
    const event = JSON.parse(sample("eventgrid/health-resources.availabilityStatusChanged.eventgridschema.json"));

    const published = readPublished("application/json", JSON.stringify([event]));

    const topic = expect.stringContaining("/topics/");
    expect(published).toEqual({ schema: "EventGrid", events: [{ ...event, topic, metadataVersion: "1" }] });
  });

  test.each`
    type                  | body                                             | because
    ${"text/plain"}       | ${[]}                                            | ${"text/plain"}
    ${""}                 | ${[]}                                            | ${"''"}
    ${batch}              | ${cloudEvent}                                    | ${"expected array"}
    ${batch}              | ${[cloudEvent, { ...cloudEvent, id: "" }]}       | ${"id"}
    ${batch}              | ${[{ ...cloudEvent, specversion: "0.3" }]}       | ${"specversion"}
    ${batch}              | ${[{ ...cloudEvent, source: undefined }]}        | ${"source"}
    ${batch}              | ${[{ ...cloudEvent, time: "yesterday" }]}        | ${"time"}
    ${batch}              | ${[{ ...cloudEvent, tenantId: "x" }]}            | ${"lower-case"}
    ${batch}              | ${[{ ...cloudEvent, data: 1, data_base64: "" }]} | ${"exclude"}
    ${single}             | ${[cloudEvent]}                                  | ${"expected object"}
    ${"application/json"} | ${[cloudEvent]}                                  | ${"eventType"}
    ${"application/json"} | ${[{ ...gridEvent, metadataVersion: "2" }]}      | ${"metadataVersion"}
    ${"application/json"} | ${gridEvent}                                     | ${"expected array"}
  `("is refused when it is not well formed: $because", ({ type, body, because }) => {
    const { refusal } = { refusal: "", ...readPublished(type, JSON.stringify(body)) };

    expect(refusal).toContain(because);
  });

  test("is refused when it is not JSON", () => {
    expect(readPublished(batch, "{[")).toHaveProperty("refusal");
  });
});

describe("a publisher", () => {
  const key = Buffer.from("a key of the topic").toString("base64");
  const now = new Date("2026-05-01T00:00:00Z");
  const url = "http://127.0.0.1/api/events";
  const signed = (by: string, until: string) =>
    generateSharedAccessSignature(url, new AzureKeyCredential(by), new Date(until));
  const otherKey = Buffer.from("another key").toString("base64");

  test("may publish with the key, a signature made with it, or a token", async () => {
    expect(mayPublish({ "aeg-sas-key": key }, key, now)).toBe(true);
    expect(mayPublish({ "aeg-sas-token": await signed(key, "2026-05-01T01:00:00Z") }, key, now)).toBe(true);
    expect(mayPublish({ authorization: "Bearer abc" }, key, now)).toBe(true);
  });

  test("may not publish with anything else", async () => {
    expect(mayPublish({}, key, now)).toBe(false);
    expect(mayPublish({ "aeg-sas-key": otherKey }, key, now)).toBe(false);
    expect(mayPublish({ "aeg-sas-token": await signed(otherKey, "2026-05-01T01:00:00Z") }, key, now)).toBe(false);
    expect(mayPublish({ "aeg-sas-token": await signed(key, "2026-04-30T23:00:00Z") }, key, now)).toBe(false);
    expect(mayPublish({ "aeg-sas-token": "r=%zz&e=&s=%zz" }, key, now)).toBe(false);
    expect(mayPublish({ authorization: "Basic abc" }, key, now)).toBe(false);
  });
});
