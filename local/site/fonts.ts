import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const font = path.dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-jp/wght.css"));

/** The font's stylesheet with the addresses under which `fontFile` finds its files. */
export const fontCss = async (): Promise<string> =>
  (await readFile(path.join(font, "wght.css"), "utf8")).replaceAll("url(./files/", "url(/fonts/files/");

/** The font file behind an address; only a plain file name of the font can be one. */
export async function fontFile(address: string): Promise<Buffer | undefined> {
  const name = /^\/fonts\/files\/(noto-sans-jp-[a-z0-9-]+\.woff2)$/.exec(address)?.[1];
  if (name === undefined || !(await readdir(path.join(font, "files"))).includes(name)) return undefined;
  return readFile(path.join(font, "files", name));
}
