import { describe, expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { checkApprover, missingApprovals } from "#shared/requests/approvals.ts";
import { askIn } from "#shared/requests/ask.ts";
import { catalogue, typeOf } from "#shared/requests/catalogue.ts";
import { contradiction, subjectKey } from "#shared/requests/contradictions.ts";
import type { Approval } from "#shared/requests/model.ts";
import type { OpenRequest } from "#shared/requests/store.ts";
import { ids, orders } from "./orders.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const [orderer, admin, operator, other] = ["a", "b", "c", "d"].map(
  (letter) => `${letter.repeat(8)}-1111-4111-8111-111111111111`,
);
if (!orderer || !admin || !operator || !other) throw new Error("There are four people.");
const ordered = { orderedBy: { role: "admin" as const, objectId: orderer, name: "", mail: "a@example.jp" } };
const approval = (role: "admin" | "operator", objectId: string): Approval => ({
  by: { role, name: "", objectId },
  objectId,
  at: "2026-11-27T00:00:00Z",
  plan: "p",
});
const twoAdmins = { admins: [{ objectId: orderer }, { objectId: admin }] };
const oneAdmin = { admins: [{ objectId: orderer }] };

describe("consent", () => {
  test("of two operators is given by two people, and never by who has ordered it", () => {
    const needed = ["operator", "operator"] as const;
    const given = [approval("operator", operator)];

    expect(missingApprovals(needed, given, twoAdmins)).toEqual(["operator"]);
    expect(missingApprovals(needed, [...given, approval("operator", other)], twoAdmins)).toEqual([]);
    expect(() =>
      checkApprover({ role: "operator", objectId: operator }, { ...ordered, approvals: given }, ["operator"]),
    ).toThrow("already");
    expect(() =>
      checkApprover({ role: "operator", objectId: orderer }, { ...ordered, approvals: [] }, ["operator"]),
    ).toThrow("ordered it");
  });

  test("of another admin is given by an admin, or by an operator where the company has only one", () => {
    const needed = ["other-admin", "operator"] as const;

    expect(missingApprovals(needed, [approval("operator", operator)], twoAdmins)).toEqual(["other-admin"]);
    expect(() =>
      checkApprover({ role: "operator", objectId: other }, { ...ordered, approvals: [] }, ["other-admin"]),
    ).toThrow("another person");
    expect(missingApprovals(needed, [], oneAdmin)).toEqual(["operator", "operator"]);
  });
});

test("somebody who leaves stands against every open order that would change the same account", () => {
  const names = [
    "account-change",
    "account-block",
    "account-password",
    "mover",
    "licence-return",
    "app-control",
  ] as const;
  for (const name of [...names, "admin-role", "group-members", "account-delete"] as const) {
    const subjects = catalogue[name]
      .subjects(z.parse(catalogue[name].fields(askIn("ja")), orders[name]))
      .map(subjectKey);
    const open = { id: "req_01K0000000000000000000000" as const, tenant, type: name, subjects };

    const leaving = { type: "leaver", subjects: [subjectKey(`account:${ids.taro}`)] };

    expect(contradiction(leaving, [open], typeOf)?.en).toContain(catalogue[name].title.en);
    expect(contradiction(open, [{ ...open, ...leaving }], typeOf)?.en).toContain("Leaver");
  }
});

describe("a second order", () => {
  const types: Record<string, { ends?: boolean; title: { ja: string; en: string } }> = {
    leaver: { ends: true, title: { ja: "退社・退職", en: "Leaver" } },
    mover: { title: { ja: "異動", en: "Mover" } },
    password: { title: { ja: "パスワード", en: "Password" } },
    members: { title: { ja: "グループ", en: "Group members" } },
  };
  const open = (type: string, ...subjects: string[]): OpenRequest => ({
    id: "req_01K0000000000000000000000",
    tenant,
    type,
    subjects: subjects.map(subjectKey),
  });
  const stands = (type: string, subjects: string[], ...others: OpenRequest[]) =>
    contradiction({ type, subjects: subjects.map(subjectKey) }, others, (name) => types[name]) === undefined;

  test.each([
    { type: "leaver", subjects: ["account:1"], other: open("leaver", "account:1"), may: false },
    { type: "mover", subjects: ["account:1"], other: open("leaver", "account:1"), may: false },
    { type: "leaver", subjects: ["account:1"], other: open("password", "account:1"), may: false },
    { type: "leaver", subjects: ["account:2"], other: open("leaver", "account:1"), may: true },
    { type: "password", subjects: ["account:1"], other: open("mover", "account:1"), may: true },
    {
      type: "members",
      subjects: ["group:1", "group:1/account:1"],
      other: open("members", "group:1", "group:1/account:2"),
      may: true,
    },
    {
      type: "members",
      subjects: ["group:1", "group:1/account:1"],
      other: open("members", "group:1", "group:1/account:1"),
      may: false,
    },
  ])("$type about $subjects beside an open $other.type: $may", ({ type, subjects, other, may }) => {
    expect(stands(type, subjects, other)).toBe(may);
  });
});
