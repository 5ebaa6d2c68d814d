import { fileURLToPath } from "node:url";
import { type Host, type HostOptions, startHost } from "#local/host/host.ts";

export type TrialHost = Host & {
  lines: string[];
  /** What the app's functions have told in their log, in order. */
  told(): Told[];
};
export type Told = { from: string } & Record<string, unknown>;

export const appFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/host-apps/${name}`, import.meta.url));

/** Starts a host for one of the small apps and keeps what it logs. */
export async function startTrial(app: string, options: Partial<HostOptions> = {}): Promise<TrialHost> {
  const lines: string[] = [];
  const host = await startHost({
    appFolder: appFolder(app),
    port: 0,
    environment: {},
    write: (line) => lines.push(line),
    ...options,
  });
  const told = () => lines.filter((line) => line.includes("TOLD ")).map((line) => parse(line.replace(/^.*?TOLD /, "")));
  return { ...host, lines, told };
}

/** A function of the trial apps tells an object that begins with its own name. */
const parse = (text: string): Told => JSON.parse(text);
