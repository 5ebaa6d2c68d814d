import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { type GraphSimulator, startGraph } from "#local/graph/server.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { createGraph } from "#shared/platform/graph.ts";
import { causeOf, GraphError, isTransient } from "#shared/platform/graph-error.ts";

const full = TenantId.parse("11111111-1111-4111-8111-111111111111");
const bare = TenantId.parse("22222222-2222-4222-8222-222222222222");
const stranger = TenantId.parse("33333333-3333-4333-8333-333333333333");
const app = { clientId: "c2abf17d-2215-4366-8649-91da4f4ef096", clientSecret: "local-development-only" };

const User = z.object({ id: z.string(), displayName: z.string() });

let simulator: GraphSimulator;
const waits: number[] = [];
/** Time passes as elsewhere, and by what is waited besides. */
let ahead = 0;
const clock = { now: () => Temporal.Now.instant().add({ milliseconds: ahead }) };
const wait = async (milliseconds: number) => {
  waits.push(milliseconds);
  ahead += Math.ceil(milliseconds);
};

beforeAll(async () => {
  const company = { name: "Contoso", domain: "contoso.example", people: 45, seed: 7 };
  simulator = await startGraph({
    port: 0,
    ...app,
    limitScale: Number.POSITIVE_INFINITY,
    tenants: [
      { ...company, id: full },
      { ...company, id: bare, permissions: [] },
    ],
  });
});
afterAll(() => simulator.close());
afterEach(() => {
  simulator.clearFaults();
  simulator.clearCalls();
  waits.splice(0);
});

const graph = (tenant: TenantId, secret = app.clientSecret) => {
  const { url } = simulator;
  const credential = { kind: "client-secret", secret } as const;
  const settings = { graph: { endpoint: url, loginEndpoint: url, clientId: app.clientId, credential } };
  return createGraph(settings, { clock, wait })(tenant);
};

async function failureOf(work: Promise<unknown>): Promise<GraphError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof GraphError) return error;
  throw new Error("Graph was expected to refuse.", { cause: error });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

test("a resource is read as its schema says", async () => {
  const Organization = z.object({ value: z.array(z.object({ displayName: z.string() })).length(1) });

  const organization = await graph(full).get("/organization", Organization, { query: { $select: "displayName" } });

  expect(organization.value[0]).toEqual({ displayName: "Contoso" });
});

test("a collection is read page by page, each person once", async () => {
  const users = await all(graph(full).list("/users", User, { query: { $top: 10, $select: "id,displayName" } }));

  expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
  expect(users.length).toBeGreaterThanOrEqual(45);
  expect(simulator.calls().length).toBe(Math.ceil(users.length / 10));
});

test("pages that nobody asks for are not read", async () => {
  const pages = graph(full).list("/users", User, { query: { $top: 10 } });
  const users = pages[Symbol.asyncIterator]();

  for (let taken = 0; taken < 10; taken += 1) await users.next();

  expect(simulator.calls()).toHaveLength(1);
});

test("any number of calls goes in batches of twenty", async () => {
  const users = await all(graph(full).list("/users", User, { query: { $top: 100 } }));
  simulator.clearCalls();

  const answers = await graph(full).batch(
    users.slice(0, 45).map(({ id }) => ({ id, method: "GET", path: `/users/${id}?$select=id` })),
  );

  expect(answers.size).toBe(45);
  expect(
    [...answers].every(
      ([id, { status, body }]) => status === 200 && z.object({ id: z.literal(id) }).safeParse(body).success,
    ),
  ).toBe(true);
  expect(simulator.calls().filter(({ url }) => url.endsWith("/$batch"))).toHaveLength(3);
});

test("a body that is text is sent as it is, under the type that its caller names", async () => {
  const Draft = z.object({ id: z.string(), subject: z.string(), isDraft: z.literal(true) });
  const [person] = await all(graph(full).list("/users", User, { query: { $top: 1 } }));
  const mime = Buffer.from("Subject: Hello\r\nTo: someone@elsewhere.example\r\n\r\nText\r\n").toString("base64");

  const draft = await graph(full).post(`/users/${person?.id}/messages`, mime, Draft, {
    headers: { "Content-Type": "text/plain" },
  });

  expect(draft.subject).toBe("Hello");
  expect(simulator.calls().at(-1)?.body).toBe(mime);
});

test("a usage report comes as CSV from where Graph sends us", async () => {
  const csv = await graph(full).report("/reports/getMailboxUsageDetail(period='D7')");

  expect(csv.split("\n")[0]).toMatch(/^Report Refresh Date,User Principal Name/);
});

describe("throttling", () => {
  test("is waited out as long as Graph asks, to the fraction of a second", async () => {
    simulator.fault({ path: "/users", status: 429, retryAfter: "2.128", times: 2 });

    const users = await all(graph(full).list("/users", User));

    expect(users.length).toBeGreaterThan(0);
    expect(waits.filter((pause) => pause === 2128).length).toBeGreaterThanOrEqual(2);
  });

  test("that does not end is a transient error that says how long to stay away", async () => {
    simulator.fault({ path: "/users", status: 429, code: "TooManyRequests", retryAfter: "1.5" });

    const failure = await failureOf(all(graph(full).list("/users?$top=5", User)));

    expect(failure).toMatchObject({ status: 429, code: "TooManyRequests", path: "/users", retryAfterSeconds: 1.5 });
    expect(causeOf(failure)).toBe("throttled");
    expect(isTransient(failure)).toBe(true);
  });

  test("of one part of a batch makes that part go again alone", async () => {
    const [one, two] = await all(graph(full).list("/users", User));
    if (!one || !two) throw new Error("The company has people.");
    simulator.fault({ path: one.id, status: 429, retryAfter: "0.25", times: 1 });
    simulator.clearCalls();

    const answers = await graph(full).batch([one, two].map(({ id }) => ({ id, method: "GET", path: `/users/${id}` })));

    expect([...answers.values()].map(({ status }) => status)).toEqual([200, 200]);
    expect(waits).toEqual([250]);
    const batches = simulator.calls().filter(({ url }) => url.endsWith("/$batch"));
    expect(batches.map(({ body }) => z.object({ requests: z.array(z.unknown()) }).parse(body).requests.length)).toEqual(
      [2, 1],
    );
  });
});

describe("what cannot be read has a cause:", () => {
  test("a company that has not consented", async () => {
    const failure = await failureOf(graph(bare).get("/organization", z.unknown()));

    expect(failure).toMatchObject({ status: 403, path: "/organization" });
    expect(causeOf(failure)).toBe("no-consent");
    expect(isTransient(failure)).toBe(false);
  });

  test("a company that there is not", async () => {
    expect(causeOf(await failureOf(graph(stranger).get("/organization", z.unknown())))).toBe("not-found");
  });

  test("our own wrong secret, which is no customer's doing", async () => {
    const failure = await failureOf(graph(full, "wrong").get("/organization", z.unknown()));

    expect(failure.code).toBe("AADSTS7000215");
    expect(causeOf(failure)).toBe("unexpected");
  });

  test("a person that there is not", async () => {
    expect(causeOf(await failureOf(graph(full).get(`/users/${stranger}`, User)))).toBe("not-found");
  });

  test("an answer of a shape that was not foreseen", async () => {
    const failure = await failureOf(graph(full).get("/organization", z.object({ moons: z.number() })));

    expect(failure).toMatchObject({ status: 200, code: "unreadable-answer" });
    expect(causeOf(failure)).toBe("unreadable");
  });
});
