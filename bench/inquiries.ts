import { request } from "node:http";
import { resolve } from "node:path";
import { startHost } from "#local/host/host.ts";
import { startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import { measure, type Pace, type Send } from "./load.ts";

const count = Number(process.env["COUNT"] ?? 3000);
const atOnce = 32;

const inquiry = JSON.stringify({
  subject: "Teams会議で画面共有のボタンが押せません",
  description: "今朝9時ごろから、社外の方が開いた会議で「共有」ボタンが灰色のままです。".repeat(5),
  impact: "degraded",
  name: "例示 花子",
  replyTo: "hanako@sample-shoji.example",
});

/** Inquiries of visitors accepted in a second, against an app on the same host that only sends one message. */
export async function benchInquiries(): Promise<void> {
  const bare = await accepted(resolve("bench/bare-app"));
  const ours = await accepted(resolve("."));
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
    return await measure(fromManyAddresses(host.port), count, atOnce, 202);
  } finally {
    await host.stop();
    await parts.stop();
  }
}

/** Visitors are braked by their address, so every request comes from another one. */
function fromManyAddresses(port: number): Send {
  let sent = 0;
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(inquiry) };
  return () => {
    sent += 1;
    const localAddress = `127.${Math.floor(sent / 62_500) + 1}.${Math.floor(sent / 250) % 250}.${(sent % 250) + 1}`;
    return new Promise((answered, failed) => {
      const asked = request({ host: "127.0.0.1", port, path: "/api/inquiries", method: "POST", localAddress, headers });
      asked.once("error", failed);
      asked.once("response", (answer) => {
        answer.resume();
        answer.once("end", () => answered(answer.statusCode ?? 0));
      });
      asked.end(inquiry);
    });
  };
}

const tell = (what: string, { perSecond, p50, p99 }: Pace) =>
  process.stdout.write(`${what}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms\n`);
