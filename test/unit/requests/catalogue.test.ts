import { expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { actions } from "#shared/requests/actions/actions.ts";
import { askIn } from "#shared/requests/ask.ts";
import { catalogue, typeOf } from "#shared/requests/catalogue.ts";
import type { Task } from "#shared/requests/model.ts";
import type { RequestType, Wanted } from "#shared/requests/request-type.ts";
import { ids, known, nameOf, orders } from "./orders.ts";

type Name = keyof typeof catalogue;
const types = Object.entries<RequestType>(catalogue);
const names = Object.keys(catalogue) as Name[];

const now = Temporal.Instant.from("2026-12-01T00:00:00Z");

const parsed = (name: Name, changed: object = {}) =>
  z.parse(catalogue[name].fields(askIn("ja")), { ...orders[name], ...changed });

const refusals = (name: Name, changed: object) =>
  z
    .safeParse(catalogue[name].fields(askIn("ja")), { ...orders[name], ...changed })
    .error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`) ?? [];

const changesOf = async (name: Name, changed: object = {}): Promise<Wanted[]> => {
  const { fulfilment } = catalogue[name];
  return fulfilment.by === "system" ? fulfilment.changes(parsed(name, changed), known, order) : [];
};
const order = {
  id: "req_01J00000000000000000000000",
  tenant: TenantId.parse("0d6f4e1c-5a3b-4c8e-9b1a-000000000002"),
} as const;
const tasksOf = async (name: Name, changed: object = {}): Promise<Task[]> =>
  (await catalogue[name].fulfilment.tasks?.(parsed(name, changed), known)) ?? [];

test.each`
  basis                  | type                         | kind             | days | approvals
  ${["DM-03", "OPT-03"]} | ${"device-record"}           | ${"after-order"} | ${2} | ${["operator", "operator"]}
  ${["DM-06", "DM-07"]}  | ${"log-extract"}             | ${"after-order"} | ${2} | ${[]}
  ${["DM-08"]}           | ${"external-device-control"} | ${"after-order"} | ${2} | ${["operator"]}
  ${["DM-09"]}           | ${"device-function-control"} | ${"after-order"} | ${2} | ${["operator"]}
  ${["DM-10"]}           | ${"bitlocker"}               | ${"after-order"} | ${2} | ${["operator"]}
  ${["DM-11"]}           | ${"device-wipe"}             | ${"after-order"} | ${2} | ${["operator", "operator"]}
  ${["DM-11"]}           | ${"device-retire"}           | ${"after-order"} | ${2} | ${["operator", "operator"]}
  ${["DM-12"]}           | ${"compliance-policy"}       | ${"after-order"} | ${2} | ${["operator"]}
  ${["DM-13"]}           | ${"conditional-access"}      | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-02"]}         | ${"app-control"}             | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-03"]}         | ${"account-create"}          | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-03"]}         | ${"account-change"}          | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-03"]}         | ${"account-block"}           | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-03"]}         | ${"account-delete"}          | ${"after-order"} | ${2} | ${["operator", "operator"]}
  ${["M365-03"]}         | ${"account-password"}        | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-04"]}         | ${"group-create"}            | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-04"]}         | ${"group-change"}            | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-04"]}         | ${"group-members"}           | ${"after-order"} | ${2} | ${["operator"]}
  ${["M365-04"]}         | ${"group-delete"}            | ${"after-order"} | ${2} | ${["operator", "operator"]}
  ${["M365-05"]}         | ${"admin-role"}              | ${"after-order"} | ${2} | ${["other-admin", "operator"]}
  ${["M365-06"]}         | ${"sso"}                     | ${"after-order"} | ${2} | ${["operator"]}
  ${["MAIL-01"]}         | ${"mailbox-recovery"}        | ${"after-order"} | ${2} | ${[]}
  ${["MAIL-02"]}         | ${"mail-trace"}              | ${"after-order"} | ${2} | ${[]}
  ${["SP-02"]}           | ${"site-quota"}              | ${"after-order"} | ${5} | ${[]}
  ${["ADM-05"]}          | ${"licence-assign"}          | ${"before-date"} | ${5} | ${["operator"]}
  ${["ADM-05"]}          | ${"licence-return"}          | ${"before-date"} | ${5} | ${["operator"]}
  ${["ADM-06"]}          | ${"other"}                   | ${"after-order"} | ${5} | ${[]}
  ${["ADM-08"]}          | ${"joiner"}                  | ${"after-order"} | ${5} | ${["operator"]}
  ${["ADM-09"]}          | ${"leaver"}                  | ${"after-date"}  | ${5} | ${["operator"]}
  ${["ADM-10"]}          | ${"mover"}                   | ${"after-order"} | ${5} | ${["operator"]}
  ${["OV-04"]}           | ${"policy-parameters"}       | ${"after-order"} | ${5} | ${[]}
  ${["SUP-05"]}          | ${"remote-support"}          | ${"after-order"} | ${2} | ${[]}
  ${["OPT-01"]}          | ${"option-unlock"}           | ${"after-order"} | ${1} | ${[]}
  ${["OPT-02"]}          | ${"option-permissions"}      | ${"after-order"} | ${2} | ${[]}
  ${["OPT-03"]}          | ${"option-pc-record"}        | ${"after-order"} | ${2} | ${[]}
  ${["OPT-04"]}          | ${"option-operation-logs"}   | ${"after-order"} | ${2} | ${[]}
  ${["OPT-05"]}          | ${"option-external-device"}  | ${"after-order"} | ${2} | ${[]}
  ${["OPT-06"]}          | ${"option-approved-devices"} | ${"after-order"} | ${2} | ${[]}
  ${["OPT-07"]}          | ${"option-remote-lock"}      | ${"after-order"} | ${1} | ${["operator", "operator"]}
  ${["OPT-08"]}          | ${"option-question"}         | ${"after-order"} | ${2} | ${[]}
`("$basis: $type takes $days business days, $kind, and needs $approvals", ({ basis, type, kind, days, approvals }) => {
  expect(typeOf(type)).toMatchObject({ basis, lead: { kind, days }, approvals });
});

test("the table above has every type", () => {
  expect(names).toHaveLength(40);
});

test.each(types)("%s has a form in both languages, with a title for each field", (_name, type) => {
  for (const language of ["ja", "en"] as const) {
    const { properties } = z
      .looseObject({ properties: z.record(z.string(), z.looseObject({ title: z.string().min(1) })) })
      .parse(z.toJSONSchema(type.fields(askIn(language)), { io: "input" }));

    expect(Object.keys(properties).length).toBeGreaterThan(0);
    expect(type.title[language]).not.toBe("");
    expect(type.purpose[language]).not.toBe("");
  }
});

test.each(names)("%s: an order names what it is about and comes to changes or tasks", async (name) => {
  const type: RequestType = catalogue[name];
  const fields = parsed(name);

  const changes = await changesOf(name);
  const tasks = await tasksOf(name);

  expect(type.subjects(fields).length).toBeGreaterThan(0);
  for (const language of ["ja", "en"] as const)
    expect(type.headline(fields, nameOf, language)).not.toMatch(/^$|undefined/);
  expect(type.headline(fields, nameOf, "en")).not.toMatch(/[（）〜]/);
  expect(type.check ? await type.check(fields, known, now) : []).toEqual([]);
  expect(changes.length + tasks.length).toBeGreaterThan(0);
  for (const { action, input } of changes) expect(z.safeParse(actions[action].input, input).error).toBeUndefined();
  for (const { title } of tasks) expect(`${title.ja}${title.en}`).not.toContain("undefined");
});

test.each(names)("%s refuses a field that it does not have", (name) => {
  expect(refusals(name, { whatever: 1 })).toHaveLength(1);
});

test("only what anybody may need is open to anybody", () => {
  expect(types.filter(([, { orderedBy }]) => orderedBy === "anyone").map(([name]) => name)).toEqual([
    "mail-trace",
    "remote-support",
  ]);
});

test("what ends something is agreed to by two, but a leaver, whose account can be opened again", () => {
  const ending = types.filter(([, { ends }]) => ends).map(([name, { approvals }]) => [name, approvals.length]);

  expect(ending).toEqual([
    ["account-delete", 2],
    ["group-delete", 2],
    ["leaver", 1],
    ["device-record", 2],
    ["device-wipe", 2],
    ["device-retire", 2],
    ["option-remote-lock", 2],
  ]);
});

test("ADM-08: a joiner's account, licence, groups, manager and mailbox are made in that order, on the business day before", async () => {
  const changes = await changesOf("joiner");

  expect(changes.map(({ action }) => action)).toEqual([
    "create-account",
    "assign-licence",
    "add-member",
    "set-manager",
    "set-mailbox-language",
  ]);
  expect(changes.slice(1).every(({ input }) => "isNew" in input && input.isNew)).toBe(true);
  expect(wallClockOf(catalogue.joiner.runAt?.(parsed("joiner")))).toBe("2027-03-31T09:30");
  expect((await tasksOf("joiner"))[0]?.title.ja).toContain("スズキ ジロウ");
});

test("ADM-09: a leaver is stopped at the very moment, and keeps a licence for as long as a mailbox needs it", async () => {
  const shared = await changesOf("leaver");
  const ended = await changesOf("leaver", { mailbox: "ended", forwardTo: undefined, devices: "keep" });

  expect(shared.map(({ action }) => action)).toEqual([
    "set-sign-in",
    "revoke-sessions",
    "forward-mail",
    "hand-over-drive",
    "retire-device",
  ]);
  expect(shared[2]?.input).toMatchObject({ to: "hanako.sato@mihon.example" });
  expect(ended.map(({ action }) => action)).toEqual([
    "set-sign-in",
    "revoke-sessions",
    "hand-over-drive",
    "remove-all-licences",
  ]);
  expect(catalogue.leaver.runAt?.(parsed("leaver"))).toBe("2026-12-31T09:00:00Z");
  expect(catalogue.leaver.day?.(parsed("leaver"))?.toString()).toBe("2026-12-31");
});

test("ADM-10: a mover's licences change hands in one step", async () => {
  const changes = await changesOf("mover");

  expect(changes.map(({ action }) => action)).toEqual([
    "change-account",
    "set-manager",
    "add-member",
    "remove-member",
    "assign-licence",
  ]);
  expect(changes.at(-1)?.input).toMatchObject({ sku: ids.premium, insteadOf: ids.basic });
  expect(wallClockOf(catalogue.mover.runAt?.(parsed("mover")))).toBe("2027-04-01T09:30");
});

test("M365-06: an application is made, signs in by SAML with a certificate of its own, and is assigned group by group", async () => {
  const changes = await changesOf("sso", { groups: [ids.sales, ids.tokyo] });

  expect(changes.map(({ action }) => action)).toEqual([
    "create-app",
    "set-saml",
    "make-certificate",
    "use-certificate",
    "assign-app",
    "assign-app",
  ]);
  expect(changes.every(({ input }) => "order" in input && input.order === order.id)).toBe(true);
  expect(await tasksOf("sso")).toMatchObject([{ title: { ja: expect.stringContaining("お客様と一緒に確認") } }]);
});

test("ADM-05: an account is ready on the business day before its first, and used until the end of its last", () => {
  expect(wallClockOf(catalogue["licence-assign"].runAt?.(parsed("licence-assign")))).toBe("2026-11-30T09:30");
  expect(wallClockOf(catalogue["licence-return"].runAt?.(parsed("licence-return")))).toBe("2026-11-30T17:30");
});

test.each`
  type                        | changed                                     | refusal
  ${"account-change"}         | ${{ department: undefined }}                | ${"変更する項目を1つ以上"}
  ${"group-members"}          | ${{ add: [], remove: [] }}                  | ${"追加する方か外す方"}
  ${"group-members"}          | ${{ remove: [ids.taro] }}                   | ${"両方に同じ方"}
  ${"admin-role"}             | ${{ change: "revoke" }}                     | ${"付与のときだけ"}
  ${"leaver"}                 | ${{ mailbox: "ended" }}                     | ${"メールボックスを残す必要"}
  ${"leaver"}                 | ${{ oneDriveTo: ids.taro }}                 | ${"別の方"}
  ${"mover"}                  | ${{ removeFrom: [ids.tokyo] }}              | ${"両方に同じグループ"}
  ${"mailbox-recovery"}       | ${{ lookedInOutlook: false }}               | ${"先にOutlook on the web"}
  ${"log-extract"}            | ${{ until: "2026-10-31" }}                  | ${"初日以降の日付"}
  ${"option-external-device"} | ${{ endsAt: "2026-12-01T09:00:00+09:00" }}  | ${"開始日時よりあと"}
  ${"option-remote-lock"}     | ${{ measure: "erase" }}                     | ${"フォルダーを入力"}
  ${"sso"}                    | ${{ groups: [] }}                           | ${"1つ以上"}
  ${"sso"}                    | ${{ replyUrl: "http://keihi.example/acs" }} | ${"https:// で始まるURL"}
  ${"sso"}                    | ${{ entityId: "keihi.example" }}            | ${"URIの形式"}
`("$type with $changed is refused: $refusal", ({ type, changed, refusal }) => {
  expect(refusals(type, changed).join()).toContain(refusal);
});

test.each`
  type                | changed                                      | field          | words
  ${"device-wipe"}    | ${{ typedName: "SMP-NB-0130" }}              | ${"typedName"} | ${"一致しません"}
  ${"account-create"} | ${{ userName: "taro.yamada@mihon.example" }} | ${"userName"}  | ${"すでに使われています"}
  ${"mail-trace"}     | ${{ sentAt: "2026-09-01T10:00:00+09:00" }}   | ${"sentAt"}    | ${"90日前まで"}
  ${"mail-trace"}     | ${{ sentAt: "2026-12-02T10:00:00+09:00" }}   | ${"sentAt"}    | ${"現在より前"}
  ${"log-extract"}    | ${{ from: "2025-10-26" }}                    | ${"from"}      | ${"2025-10-27以降"}
  ${"log-extract"}    | ${{ until: "2026-12-02" }}                   | ${"until"}     | ${"今日まで"}
  ${"account-create"} | ${{ userName: "jiro@yoso.example" }}         | ${"userName"}  | ${"「yoso.example」は貴社のドメインとして"}
`("$type with $changed is refused by what is known of the company", async ({ type, changed, field, words }) => {
  const name = names.find((one) => one === type) ?? "other";

  const found = await catalogue[name].check?.(parsed(name, changed), known, now);

  expect(found).toEqual([{ field, words: { ja: expect.stringContaining(words), en: expect.any(String) } }]);
});

const wallClockOf = (at: string | undefined) =>
  at && inJapan(Temporal.Instant.from(at)).toPlainDateTime().toString({ smallestUnit: "minute" });
