import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { Environment } from "#shared/platform/environment.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test.each(Object.keys(Environment.shape))("the setting %s is told in the README", (name) => {
  expect(read("README.md")).toContain(`\`${name}\``);
});

test("every npm command in the README and in CONTRIBUTING exists", () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));

  const told = [...`${read("README.md")}${read("CONTRIBUTING.md")}`.matchAll(/npm (?:run )?(start|test|[a-z]+)\b/g)];

  for (const [, name = ""] of told) if (name !== "ci") expect(Object.keys(scripts)).toContain(name);
});
