import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as z from "zod";

const Package = z.object({ main: z.string().min(1) });

/** The files that `main` in the app's package.json names; it may be a pattern such as `dist/{index.js,functions/*.js}`. */
export async function entryPoints(appFolder: string): Promise<string[]> {
  const description = Package.safeParse(JSON.parse(await readFile(join(appFolder, "package.json"), "utf8")));
  if (!description.success) throw new Error(`package.json in ${appFolder} names no main file.`);
  const { main } = description.data;
  const files = /[*?{]/.test(main) ? await filesLike(main, appFolder) : [resolve(appFolder, main)];
  if (files.length === 0) throw new Error(`Found zero files matching the supplied main "${main}" in ${appFolder}.`);
  return files;
}

async function filesLike(pattern: string, folder: string): Promise<string[]> {
  const fixed = pattern.slice(0, pattern.search(/[*?{]/)).replace(/[^/]*$/, "");
  const found = await readdir(join(folder, fixed), { recursive: true });
  const wanted = globExpression(pattern);
  return found
    .map((name) => fixed + name.replaceAll("\\", "/"))
    .filter((name) => wanted.test(name))
    .toSorted()
    .map((name) => resolve(folder, name));
}

const translations: Record<string, string> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};

/** A regular expression for the patterns of `main`: `*`, `**`, `?` and `{a,b}`. */
export function globExpression(pattern: string): RegExp {
  const parts = pattern.replace(/^\.\//, "").match(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/g) ?? [];
  const translated = parts.map((part) => translations[part] ?? part.replace(/[.+^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${translated.join("")}$`);
}
