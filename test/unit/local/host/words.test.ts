import { describe, expect, test } from "vitest";
import { fieldsAsMetadata } from "#local/host/body-fields.ts";
import { globExpression } from "#local/host/entry-points.ts";
import { describeFunctions } from "#local/host/functions.ts";
import { cookieText } from "#local/host/http-response.ts";
import { createLog, describeError } from "#local/host/log.ts";
import { isDisabled, resolveSettings } from "#local/host/settings.ts";
import { createTeardown } from "#local/host/teardown.ts";
import { TimeSpan } from "#local/host/time-span.ts";

test.each`
  pattern                                 | takes                                               | refuses
  ${"dist/index.js"}                      | ${["dist/index.js"]}                                | ${["dist/indexxjs"]}
  ${"dist/*.js"}                          | ${["dist/a.js"]}                                    | ${["dist/a/b.js", "dist/a.mjs"]}
  ${"dist/src/{index.js,functions/*.js}"} | ${["dist/src/index.js", "dist/src/functions/a.js"]} | ${["dist/src/a.js"]}
  ${"./dist/**/*.js"}                     | ${["dist/a.js", "dist/a/b/c.js"]}                   | ${["a.js"]}
  ${"dist/app?.js"}                       | ${["dist/app1.js"]}                                 | ${["dist/app.js"]}
`("the entry pattern $pattern tells files apart", ({ pattern, takes, refuses }) => {
  expect(takes.filter((name: string) => globExpression(pattern).test(name))).toEqual(takes);
  expect(refuses.filter((name: string) => globExpression(pattern).test(name))).toEqual([]);
});

test.each`
  text              | milliseconds
  ${"00:05:00"}     | ${300_000}
  ${"1.12:00:00"}   | ${129_600_000}
  ${"00:00:00.800"} | ${800}
  ${"02:30"}        | ${9_000_000}
`("the time span $text is $milliseconds ms", ({ text, milliseconds }) => {
  expect(TimeSpan.parse(text)).toBe(milliseconds);
});

test("a time span in other words is refused", () => {
  expect(TimeSpan.safeParse("5 minutes").success).toBe(false);
});

const logged = (levels: Record<string, string>) => {
  const lines: string[] = [];
  const log = createLog({ levels, write: (line) => lines.push(line), now: () => new Date("2026-01-01T00:00:00Z") });
  log("debug", "Function.a.User", "debug of a");
  log("information", "Function.b.User", "information of b");
  log("warning", "Host", "warning of the host");
  return lines.map((line) => line.replace("[2026-01-01T00:00:00.000Z] ", ""));
};

describe("the log", () => {
  test.each`
    levels                                               | lines
    ${{}}                                                | ${["information of b", "warning of the host"]}
    ${{ default: "Warning" }}                            | ${["warning of the host"]}
    ${{ default: "Warning", "Function.a": "Trace" }}     | ${["debug of a", "warning of the host"]}
    ${{ Function: "Error", "Function.b.User": "Debug" }} | ${["information of b", "warning of the host"]}
    ${{ default: "None" }}                               | ${[]}
  `("with the levels $levels shows $lines", ({ levels, lines }) => {
    expect(logged(levels)).toEqual(lines);
  });

  test("describes an error with what caused it", () => {
    const text = describeError(new Error("outer", { cause: new Error("inner") }));

    expect(text).toMatch(/Error: outer[^]*Caused by: Error: inner/);
    expect(describeError("plain")).toBe("plain");
  });
});

test("a cookie is written with each of its attributes", () => {
  expect(
    cookieText({
      name: "id",
      value: "a;b",
      domain: { value: "x.example" },
      expires: { value: { seconds: 0 } },
      sameSite: "explicitNone",
    }),
  ).toBe("id=a%3Bb; Domain=x.example; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=None");
});

test("the fields of a JSON body become metadata, but not its lists", () => {
  expect(fieldsAsMetadata({ a: "text", b: 1, c: { d: 2 }, e: [1], f: null })).toEqual({
    a: { string: "text" },
    b: { json: "1" },
    c: { json: '{"d":2}' },
  });
  expect(fieldsAsMetadata("text")).toEqual({});
  expect(fieldsAsMetadata([1])).toEqual({});
});

test("settings are put in place of their names, and a missing one is named", () => {
  expect(resolveSettings("%A%-%B%", { A: "1", B: "2" })).toBe("1-2");
  expect(() => resolveSettings("%C%", {})).toThrow("%C%");
});

test.each`
  setting                             | value      | off
  ${"AzureWebJobs.notify.Disabled"}   | ${"true"}  | ${true}
  ${"AzureWebJobs__notify__Disabled"} | ${"1"}     | ${true}
  ${"AzureWebJobs.notify.Disabled"}   | ${"false"} | ${false}
  ${"AzureWebJobs.other.Disabled"}    | ${"true"}  | ${false}
`("$setting=$value turns a function off: $off", ({ setting, value, off }) => {
  expect(isDisabled("notify", { [setting]: value })).toBe(off);
});

const registered = (name: string, ...bindings: { type: string; direction: string; [option: string]: unknown }[]) => ({
  metadata: { name, bindings: Object.fromEntries(bindings.map((binding, index) => [`b${index}`, binding])) },
  callback: () => undefined,
});
const timer = { type: "timerTrigger", direction: "in", schedule: "* * * * * *" };

describe("registered functions", () => {
  test.each`
    functions                                                                                                  | why
    ${[registered("a", { type: "blobTrigger", direction: "in" })]}                                             | ${"'blobTrigger', which this host does not offer"}
    ${[registered("a", timer, { type: "serviceBus", direction: "out" })]}                                      | ${"'serviceBus', which this host does not offer"}
    ${[registered("a")]}                                                                                       | ${"no trigger"}
    ${[registered("1a", timer)]}                                                                               | ${"no name for a function"}
    ${[registered("host", timer)]}                                                                             | ${"no name for a function"}
    ${[registered("same", timer), registered("Same", timer)]}                                                  | ${"registered twice"}
    ${[registered("a", { type: "timerTrigger", direction: "in" })]}                                            | ${"schedule"}
    ${[registered("a", { type: "serviceBusTrigger", direction: "in", connection: "B", cardinality: "many" })]} | ${"one message at a time"}
  `("that cannot be served are refused by name: $why", ({ functions, why }) => {
    expect(() => describeFunctions(functions)).toThrow(why);
  });
});

test("stopping does everything, last things first, though one step fails, and only once", async () => {
  const done: string[] = [];
  const teardown = createTeardown();
  teardown.add(() => done.push("first"));
  teardown.add(() => {
    throw new Error("stuck");
  });
  teardown.add(async () => done.push("last"));

  await expect(teardown.run()).rejects.toThrow("did not stop cleanly");
  await expect(teardown.run()).rejects.toThrow();

  expect(done).toEqual(["last", "first"]);
});
