import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "puppeteer-core";
import * as z from "zod";

const packages = createRequire(import.meta.url);
const run = promisify(execFile);

const flags = [
  "--no-sandbox", // the sandbox needs rights that an app host does not give; scripts and network are off instead
  "--disable-setuid-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:1",
  "--proxy-bypass-list=<-loopback>",
];

/** A headless Chromium that reaches no network and knows no font of the machine; it ends with this process. */
export async function launchChromium(): Promise<Browser> {
  const [{ default: puppeteer }, home] = await Promise.all([import("puppeteer-core"), unpacked()]);
  return puppeteer.launch({
    executablePath: join(home, "chromium"),
    headless: "shell",
    pipe: true,
    args: flags,
    env: { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * The folder with the browser, unpacked once per machine and version. It is unpacked aside and then moved, so that
 * neither a second process nor one that comes after a crash meets half a browser.
 */
async function unpacked(): Promise<string> {
  const packageFile = join(packages.resolve("@sparticuz/chromium"), "../../../package.json");
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(packageFile, "utf8")));
  const home = join(tmpdir(), `chromium-${version}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackInto(home);
  if ((await stat(home)).uid !== userInfo().uid) throw new Error(`${home} belongs to someone else`);
  return home;
}

async function unpackInto(home: string): Promise<void> {
  const aside = await mkdtemp(`${home}-`);
  const entry = pathToFileURL(packages.resolve("@sparticuz/chromium")).href;
  const script = `import(${JSON.stringify(entry)}).then(({ default: it }) => (it.default ?? it).executablePath())`;
  await run(process.execPath, ["-e", script], { env: { ...process.env, TMPDIR: aside } });
  await writeFile(join(aside, "fonts.conf"), fontSettings(home));
  await rename(aside, home).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}

/** Chromium draws nothing without one system font: it gets the one it brings, and no other, on every machine. */
const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>
`;
