import { resolve } from "node:path";
import { startHost } from "#local/host/host.ts";
import { startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { measure, type Pace } from "./load.ts";

const count = Number(process.env["COUNT"] ?? 3000);
const atOnce = 32;

const inquiry = JSON.stringify({
  subject: "Teams会議で画面共有のボタンが押せません",
  description: "今朝9時ごろから、社外の方が開いた会議で「共有」ボタンが灰色のままです。".repeat(5),
  impact: "degraded",
});

/** Inquiries accepted in a second, against an app on the same host that only sends one message. */
export async function benchInquiries(): Promise<void> {
  const ours = await accepted(resolve("."));
  const bare = await accepted(resolve("bench/bare-app"));
  tell("accepting an inquiry", ours);
  tell("one bare send", bare);
  process.stdout.write(`share of the bare rate: ${(ours.perSecond / bare.perSecond).toFixed(2)}\n`);
}

async function accepted(appFolder: string): Promise<Pace> {
  const parts = await startParts({ ports: await freePorts() });
  const host = await startHost({
    appFolder,
    port: 0,
    environment: parts.environment,
    functions: ["submitInquiry"],
    timers: false,
    write: () => undefined,
  });
  try {
    const token = await parts.issuer.token("user@sample-shoji.example");
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const send = () => fetch(`${host.url}/api/inquiries`, { method: "POST", headers, body: inquiry });
    return await measure(send, count, atOnce, 202);
  } finally {
    await host.stop();
    await parts.stop();
  }
}

const tell = (what: string, { perSecond, p50, p99 }: Pace) =>
  process.stdout.write(`${what}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms\n`);
