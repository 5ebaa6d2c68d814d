import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "#functions/registry.ts";

const root = new URL("../../", import.meta.url);
const rows = readFileSync(new URL("docs/catalogue.md", root), "utf8")
  .split("\n")
  .filter((line) => /^\| [A-Z0-9]+-\d/.test(line))
  .map((line) => {
    const [, row = "", , decidedIn = "", door = "", shownBy = ""] = line.split("|").map((cell) => cell.trim());
    return { row, decidedIn, door, shownBy };
  });
const pathsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const shapeOf = (route: string) => route.replace(/\{\w+\}/g, "{}");
const routes = new Set(Object.values(endpoints).map(({ route }) => shapeOf(route)));

test("the catalogue has rows to be held to", () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)("$row is decided where the catalogue says", ({ decidedIn }) => {
  const paths = pathsIn(decidedIn);

  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test.each(rows)("$row is shown by the tests that the catalogue names", ({ shownBy }) => {
  const shown = [...shownBy.matchAll(/`([^`]+)`(?: "([^"]+)")?/g)].map(([, path = "", title = ""]) => ({
    path,
    title,
  }));

  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ path, title }) => !textOf(path).includes(`"${title}`))).toEqual([]);
});

test.each(rows)("$row is reached by doors that there are", ({ door }) => {
  const ours = pathsIn(door).map((path) => shapeOf(path.replace(/^\/|\?.*$/g, "")));

  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((path) => !routes.has(path))).toEqual([]);
});

const examples = readFileSync(new URL("docs/worked-examples.md", root), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| E-"))
  .map((line) => {
    const [, example = "", , , answeredBy = "", askedIn = ""] = line.split("|").map((cell) => cell.trim());
    const [answer = "", file = ""] = pathsIn(answeredBy);
    return { example, answer, file, askedIn: pathsIn(askedIn)[0] ?? "" };
  });

test("every worked example of billing and terms is on the page, once", () => {
  const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => `E-${first + n}`);

  expect(examples.map(({ example }) => example)).toEqual([...between(52, 63), ...between(67, 79), "E-82", "E-83"]);
});

test.each(examples)(
  "$example is asked of $answer by a test that bears its number",
  ({ example, answer, file, askedIn }) => {
    expect(textOf(file)).toMatch(new RegExp(`export (async )?(function|const) ${answer}\\b`));
    expect(textOf(askedIn)).toContain(`from "#${file}"`);
    expect(textOf(askedIn)).toMatch(new RegExp(`\\b${answer}\\b`));
    expect(textOf(askedIn)).toMatch(new RegExp(`\\b${example}\\b`));
  },
);
