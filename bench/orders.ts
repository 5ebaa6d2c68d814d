import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import excel from "exceljs";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { type Embedded, startEmbedded } from "#local/embedded.ts";
import { freePorts } from "#local/ports.ts";
import { type Id, idOf, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { isOver, type RequestState } from "#shared/requests/model.ts";
import { findRequest } from "#shared/requests/store.ts";
import { type Gauge, gaugeOf } from "./gauge.ts";

const count = Number(process.env["COUNT"] ?? 500);
const latency = Number(process.env["LATENCY"] ?? 0);
const [company] = companies;
const tenant = TenantId.parse(company?.id);
const domain = company?.domain ?? "";
const users = { admin: `admin@${domain}`, operator: `operator@${provider.domain}` };

type Bench = { service: Embedded; gauge: Gauge };
type Row = Record<string, string | Date>;

/** A workbook of many who join, and one by which they all leave again, from its upload until every step is proven. */
export async function benchOrders(): Promise<void> {
  const ports = await freePorts();
  const gauge = gaugeOf(ports);
  const service = await startEmbedded({
    ports,
    appFolder: resolve("."),
    timers: false,
    write: (line) => gauge.read(line),
  });
  const bench = { service, gauge };
  try {
    await buyLicences(bench);
    await order(bench, "joiner", await joiners(bench));
    await order(bench, "leaver", leavers());
  } finally {
    gauge.stop();
    await service.stop();
  }
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

async function order(bench: Bench, type: string, rows: readonly Row[]): Promise<void> {
  const { service, gauge } = bench;
  await readCompany(bench);
  service.graph.fault({ path: "/", delayMs: latency });
  tell(`${rows.length} orders of the type ${type} in one workbook, Graph ${latency} ms late`);
  const file = await filled(
    await (await ask(bench, users.admin, `/request-types/${type}/workbook`)).arrayBuffer(),
    rows,
  );
  tell(`  the workbook has ${Math.ceil(file.byteLength / 1024)} kB`);
  gauge.begin(service);
  const id = await gauge.phase("accepted", () => upload(bench, file));
  await gauge.phase("planned", () => until(bench, id, "planned"));
  await gauge.phase("shown to an operator", () => show(bench, id));
  await gauge.phase("approved", () => approve(bench, id));
  await gauge.phase("done", () => until(bench, id, "done"));
  await gauge.phase("told by mail", () => quiet(bench));
  await gauge.phase("shown when done", () => show(bench, id));
  for (const line of gauge.told()) tell(`  ${line}`);
  service.graph.clearFaults();
}

async function ask(
  { service }: Bench,
  user: string,
  path: string,
  init: { method?: string; body?: FormData | string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const headers = { authorization: `Bearer ${await service.issuer.token(user)}`, ...init.headers };
  const answer = await fetch(`${service.host.url}/api/tenants/${tenant}${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${(await answer.text()).slice(0, 2000)}`);
  return answer;
}

const Made = z.object({ id: idOf("request") });

async function upload(bench: Bench, file: Uint8Array<ArrayBuffer>): Promise<Id<"request">> {
  const body = new FormData();
  body.set("file", new File([file], "orders.xlsx"));
  body.set("isUrgent", "true");
  const answer = await ask(bench, users.admin, "/requests/workbook", { method: "POST", body });
  return Made.parse(await answer.json()).id;
}

async function approve(bench: Bench, id: Id<"request">): Promise<void> {
  const { value } = await current(bench, id);
  await ask(bench, users.operator, `/requests/${id}/decisions`, {
    method: "POST",
    headers: { "content-type": "application/json", "if-match": `"${value.version}"` },
    body: JSON.stringify({ decision: "approve", plan: value.plan?.hash }),
  });
}

const show = async (bench: Bench, id: Id<"request">) =>
  void (await (await ask(bench, users.operator, `/requests/${id}`)).arrayBuffer());

async function current({ service: { platform }, gauge }: Bench, id: Id<"request">) {
  const stored = await gauge.uncounted(() => findRequest(platform, { tenant, id }));
  if (!stored) throw new Error("The order is gone.");
  return stored;
}

async function until(bench: Bench, id: Id<"request">, state: RequestState): Promise<void> {
  for (;;) {
    const { value } = await current(bench, id);
    if (value.state === state) return;
    if (value.state === "failed" || isOver(value)) throw new Error(`It is ${value.state}: ${value.reason?.ja}`);
    await pause(200);
  }
}

/** Nothing waits in any queue but what was put there for later. */
async function quiet({ service: { bus } }: Bench): Promise<void> {
  const isBusy = () => Object.values(bus.depths()).some(({ active, locked }) => active + locked > 0);
  do await pause(200);
  while (isBusy());
}

/** The forms offer, and orders are checked against, what was read last. */
async function readCompany(bench: Bench): Promise<void> {
  const refresh = Temporal.Now.instant().toString();
  const body = { kind: "inventory", tenant, day: today.toString(), kinds: SnapshotKind.options, refresh };
  await bench.service.platform.bus.send("collect", { id: `bench:${refresh}`, session: tenant, body });
  await quiet(bench);
}

async function buyLicences({ service: { graph, platform } }: Bench): Promise<void> {
  const Skus = z.array(z.object({ id: z.string(), skuPartNumber: z.string() }));
  const path = "/subscribedSkus";
  const skus: z.infer<typeof Skus> = [];
  for await (const sku of platform.changes(tenant).list(path, Skus.element)) skus.push(sku);
  for (const { id } of skus)
    graph.change(
      "skus",
      id,
      { prepaidUnits: { enabled: 1000 + count, suspended: 0, warning: 0, lockedOut: 0 } },
      tenant,
    );
}

const today = Temporal.Now.plainDateISO("Asia/Tokyo");
const serial = (nth: number) => String(nth + 1).padStart(3, "0");
const userName = (nth: number) => `shinnyu.shain${serial(nth)}@${domain}`;

const Choices = z.object({ choices: z.array(z.object({ name: z.string() })) });

async function joiners(bench: Bench): Promise<Row[]> {
  await readCompany(bench);
  const first = async (source: string, q: string) => {
    const answer = await ask(bench, users.operator, `/request-choices/${source}?q=${encodeURIComponent(q)}`);
    return Choices.parse(await answer.json()).choices[0]?.name ?? "";
  };
  const [licence, group, manager] = [
    await first("licences", "Business Premium"),
    await first("groups", "営業"),
    await first("accounts", "佐藤"),
  ];
  return Array.from({ length: count }, (_, nth) => ({
    入社日: new Date(`${today.toString()}T00:00:00Z`),
    ユーザー名: userName(nth),
    姓: "新入",
    名: `社員${serial(nth)}`,
    部署: "営業部",
    ライセンス: licence,
    所属するグループ: group,
    上司: manager,
  }));
}

function leavers(): Row[] {
  const at = new Date(`${Temporal.Now.plainDateTimeISO("Asia/Tokyo").toString({ smallestUnit: "minute" })}:00Z`);
  return Array.from({ length: count }, (_, nth) => ({
    退職する方: userName(nth),
    停止する日時: at,
    メールボックス: "残さない（30日後に削除されます）",
  }));
}

/** The form as it was downloaded, each value under its title. */
async function filled(form: ArrayBuffer, rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new excel.Workbook();
  await book.xlsx.load(form);
  const sheet = book.getWorksheet("入力");
  const titles = new Map<string, number>();
  sheet?.getRow(1).eachCell(({ text }, column) => void titles.set(text.replace("（必須）", ""), column));
  for (const [index, row] of rows.entries())
    for (const [title, value] of Object.entries(row)) {
      const column = titles.get(title);
      if (!sheet || column === undefined) throw new Error(`The form has no column ${title}.`);
      sheet.getCell(index + 2, column).value = value;
    }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
