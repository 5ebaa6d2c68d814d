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
