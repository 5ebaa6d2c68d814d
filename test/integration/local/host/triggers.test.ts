import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTrial, type TrialHost } from "./trial-host.ts";

const patience = { timeout: 20_000 };
const sample = (name: string) => readFile(new URL(`../../../samples/${name}`, import.meta.url), "utf8");

describe("a timer", () => {
  let host: TrialHost;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "timers-"));
    const missed = { last: "2026-01-01T00:00:00.000Z", next: "2026-01-01T01:00:00.000Z" };
    await writeFile(join(folder, "timers.json"), JSON.stringify({ yearly: missed }));
    host = await startTrial("events", {
      functions: ["everySecond", "slowTimer", "atStart", "yearly"],
      environment: { EVERY_SECOND: "*/1 * * * * *" },
      dataFolder: folder,
    });
  });
  afterAll(async () => {
    await host.stop();
    await rm(folder, { recursive: true });
  });
  const runsOf = (name: string) => host.told().filter(({ from }) => from === name);

  test("fires by its schedule, which may come from a setting", async () => {
    await vi.waitFor(() => expect(runsOf("everySecond").length).toBeGreaterThan(1), patience);

    const [first, second] = runsOf("everySecond");
    expect(first).toMatchObject({ timer: { isPastDue: false, scheduleStatus: { last: "0001-01-01T00:00:00" } } });
    expect(second).toMatchObject({ timer: { scheduleStatus: { last: expect.stringMatching(/^20/) } } });
  });

  test("fires once at the start when it is to", async () => {
    await vi.waitFor(() => expect(runsOf("atStart")).toHaveLength(1), patience);
  });

  test("catches up on a run that was missed, and says that it is past due", async () => {
    await vi.waitFor(() => expect(runsOf("yearly")).toHaveLength(1), patience);

    expect(runsOf("yearly")[0]).toMatchObject({
      timer: { isPastDue: true, scheduleStatus: { last: "2026-01-01T00:00:00.000Z" } },
    });
  });

  test("never overlaps with itself", async () => {
    await vi.waitFor(() => expect(runsOf("slowTimer").length).toBeGreaterThan(3), patience);

    const moments = runsOf("slowTimer").map(({ at }) => at);
    expect(moments.slice(0, 4)).toEqual(["begin", "end", "begin", "end"]);
  });

  test("remembers for the next start when it ran", async () => {
    await vi.waitFor(async () => {
      const kept = JSON.parse(await readFile(join(folder, "timers.json"), "utf8"));
      expect(kept.yearly.last > "2026-01-02").toBe(true);
    }, patience);
  });
});

describe("Event Grid, the administration and calls by hand", () => {
  let host: TrialHost;

  beforeAll(async () => {
    host = await startTrial("events", { functions: ["onEvent", "yearly", "atStart"], timers: false });
  });
  afterAll(() => host.stop());

  const post = (query: string, type: string | undefined, body: string) =>
    fetch(`${host.url}/runtime/webhooks/eventgrid${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(type && { "aeg-event-type": type }) },
      body,
    });
  const seenOf = (id: string) =>
    host.told().filter(({ event }) => typeof event === "object" && event !== null && "id" in event && event.id === id);

  test("the handshake is answered", async () => {
    const response = await post(
      "?functionName=onevent",
      "SubscriptionValidation",
      await sample("eventgrid/subscription-validation.request.json"),
    );

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(await sample("eventgrid/subscription-validation.response.json")));
  });

  test("the handshake of one CloudEvent with its data as text is answered", async () => {
    const event = { specversion: "1.0", data: JSON.stringify({ validationCode: "abc" }) };

    const response = await post("?functionName=onEvent", "SubscriptionValidation", JSON.stringify(event));

    expect(await response.json()).toEqual({ validationResponse: "abc" });
  });

  test.each([
    "eventgrid/health-resources.availabilityStatusChanged.cloudevents.json",
    "eventgrid/health-resources.availabilityStatusChanged.eventgridschema.json",
    "cloudevents/json-format.structured.json",
  ])("one event reaches the function as it is: %s", async (name) => {
    const before = host.told().length;

    const response = await post("?functionName=onEvent", "Notification", await sample(name));

    expect(response.status).toBe(202);
    expect(host.told().at(before)).toMatchObject({ event: JSON.parse(await sample(name)) });
  });

  test("every event of a batch is a call of its own, and one that fails fails the batch", async () => {
    const good = { id: "good", data: { n: 1 } };
    const bad = { id: "bad", data: { poison: true } };

    const fine = await post(
      "?functionName=onEvent",
      "Notification",
      JSON.stringify([good, { ...good, id: "good too" }]),
    );
    const failed = await post("?functionName=onEvent", "Notification", JSON.stringify([bad, { ...good, id: "last" }]));

    expect(fine.status).toBe(202);
    expect(failed.status).toBe(500);
    expect(await failed.text()).toBe("this event is not liked");
    expect(["good", "good too", "bad", "last"].map((id) => seenOf(id).length)).toEqual([1, 1, 1, 1]);
    expect(seenOf("good")[0]).toMatchObject({ metadata: { id: "good", data: { n: 1 } } });
  });

  test.each`
    query                      | type                        | body        | status | because
    ${"?functionName=nobody"}  | ${"Notification"}           | ${"[]"}     | ${404} | ${"no such function"}
    ${"?functionName=yearly"}  | ${"Notification"}           | ${"[]"}     | ${404} | ${"not an Event Grid function"}
    ${"?functionName=onEvent"} | ${"Notification"}           | ${"{["}     | ${400} | ${"not JSON"}
    ${"?functionName=onEvent"} | ${"Notification"}           | ${'"text"'} | ${400} | ${"not an event"}
    ${"?functionName=onEvent"} | ${"SubscriptionValidation"} | ${"[{}]"}   | ${400} | ${"no validation code"}
    ${"?functionName=onEvent"} | ${undefined}                | ${"[{}]"}   | ${400} | ${"no event type"}
    ${"?functionName=onEvent"} | ${"Unsubscribe"}            | ${""}       | ${202} | ${"nothing to keep"}
  `("the webhook answers $status: $because", async ({ query, type, body, status }) => {
    expect((await post(query, type, body)).status).toBe(status);
  });

  test("a function is run now by its administration address, in the background", async () => {
    const run = (name: string, body: string) =>
      fetch(`${host.url}/admin/functions/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });

    expect((await run("yearly", "{}")).status).toBe(202);
    expect((await run("onEvent", JSON.stringify({ input: '{"id":"by hand"}' }))).status).toBe(202);
    await vi.waitFor(() => expect(seenOf("by hand")).toHaveLength(1), patience);
    await host.idle();

    expect(host.told().filter(({ from }) => from === "yearly")).toHaveLength(1);
    expect((await run("nobody", "{}")).status).toBe(404);
    expect((await run("yearly", "")).status).toBe(400);
  });

  test("a function is run and waited for by a caller in the same process, who learns of a failure", async () => {
    await host.run("atStart");
    await expect(host.run("onEvent", '{"data":{"poison":true}}')).rejects.toThrow("this event is not liked");
    await expect(host.run("nobody")).rejects.toThrow("no function 'nobody'");

    expect(host.told().filter(({ from }) => from === "atStart")).toHaveLength(1);
  });

  test("the host tells its state and its functions", async () => {
    const ask = (path: string) => fetch(`${host.url}/admin/${path}`);

    expect((await ask("host/ping")).status).toBe(200);
    expect(await (await ask("host/status")).json()).toMatchObject({ state: "Running", version: expect.any(String) });
    const functions: { name: string }[] = JSON.parse(await (await ask("functions")).text());
    expect(functions.map(({ name }) => name)).toEqual(["atStart", "yearly", "onEvent"]);
    expect(functions[1]).toMatchObject({
      href: `${host.url}/admin/functions/yearly`,
      language: "node",
      isDisabled: false,
    });
    expect((await ask("functions/yearly")).status).toBe(200);
    expect((await ask("elsewhere")).status).toBe(404);
  });
});
