import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

type Running = { pid: number; parent: number; kilobytes: number; name: string };

async function processes(): Promise<Running[]> {
  const { stdout } = await run("ps", ["-eo", "pid=,ppid=,rss=,comm="]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [pid = "", parent = "", kilobytes = "", name = ""] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), name };
    });
}

/** The one browser that this process has started. */
export async function killChromium(): Promise<number> {
  const browser = (await processes()).find(({ parent, name }) => parent === process.pid && name.startsWith("chrom"));
  if (!browser) throw new Error("No Chromium is running.");
  process.kill(browser.pid, "SIGKILL");
  return browser.pid;
}

/** What this process and its browser hold in memory. */
export async function memory(): Promise<string> {
  const all = await processes();
  const below = (pid: number): Running[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  const browser = below(process.pid).filter(({ name }) => name.startsWith("chrom"));
  const megabytes = (kilobytes: number) => `${Math.round(kilobytes / 1024)} MB`;
  return `Node ${megabytes(process.memoryUsage().rss / 1024)}, Chromium ${megabytes(browser.reduce((sum, { kilobytes }) => sum + kilobytes, 0))}`;
}
