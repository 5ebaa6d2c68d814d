import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { freePorts, type Ports, portVariables } from "#local/ports.ts";
import { eventually } from "#test/support/service.ts";

const root = resolve(import.meta.dirname, "../..");
const children = new Set<ChildProcess>();
let ports: Ports;
let folder: string;

beforeAll(async () => {
  ports = await freePorts();
  folder = await mkdtemp(join(tmpdir(), "workplace-"));
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The program behind `npm start`, after its build. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ["dist/local/start.js", ...args], {
    cwd: root,
    env: { ...process.env, ...portVariables(ports), DATA_FOLDER: folder },
  });
  children.add(child);
  let output = "";
  child.stdout.on("data", (text) => (output += String(text)));
  child.stderr.on("data", (text) => (output += String(text)));
  const ended = new Promise<number | null>((end) => child.once("exit", (code) => end(code)));
  const says = (words: string) =>
    eventually(() => {
      if (child.exitCode !== null && !output.includes(words)) throw new Error(`It ended with:\n${output}`);
      return output.includes(words) ? output : undefined;
    });
  return { child, ended, says, output: () => output };
}

const url = (path: string) => `http://localhost:${ports.host}${path}`;

const Status = z.object({ number: z.string() });
const statusOf = (id: string) =>
  eventually(async () => {
    const answer = await fetch(url(`/api/inquiries/${id}`));
    return answer.status === 200 ? Status.parse(await answer.json()) : undefined;
  });

const mails = async () => (await fetch(url("/mail"))).text();

async function sendInquiry(): Promise<string> {
  const answer = await fetch(url("/api/inquiries"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      subject: "印刷できません",
      description: "3階の複合機から紙が出ません。",
      impact: "degraded",
      name: "例示 花子",
      replyTo: "hanako@sample-shoji.example",
    }),
  });
  return z.object({ id: z.string() }).parse(await answer.json()).id;
}

describe("npm start", () => {
  test("tells its addresses and people, keeps state over a restart, and stops on Ctrl-C", async () => {
    const first = start();
    const welcome = await first.says("Ctrl-C stops");
    for (const word of ["Inquiry form", "Customers", "admin@sample-shoji.example", "/mail"])
      expect(welcome).toContain(word);
    const id = await sendInquiry();
    const { number } = await statusOf(id);

    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);

    const second = start();
    await second.says("Ctrl-C stops");
    expect((await statusOf(id)).number).toBe(number);
    await eventually(async () => ((await mails()).includes(number) ? true : undefined));

    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.output()).toContain(`Port ${ports.host}, wanted for the service, is in use. Set PORT to another.`);

    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
  });

  test("forgets everything with --fresh", async () => {
    const service = start("--fresh");
    await service.says("Ctrl-C stops");

    expect(await mails()).not.toContain("T-2");
    service.child.kill("SIGINT");
    expect(await service.ended).toBe(0);
  });
});
