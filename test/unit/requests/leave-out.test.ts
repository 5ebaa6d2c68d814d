import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changingNumbers } from "#shared/requests/changing-numbers.ts";
import { mayBeLeftOut, whyNotWithout } from "#shared/requests/leave-out.ts";
import type { PlannedStep } from "#shared/requests/model.ts";
import { whatChanged } from "#shared/requests/what-changed.ts";

const same = (text: string) => ({ ja: text, en: text });
const step = (action: string, input: object = {}, more: Partial<PlannedStep> = {}): PlannedStep => ({
  action,
  input,
  title: same(action),
  before: same("before"),
  after: same("after"),
  calls: [{ method: "POST", path: "/x" }],
  seen: {},
  canBeTakenBack: true,
  ...more,
});
const taro = { user: "taro@mihon.example", name: "太郎" };
const plan = (...steps: PlannedStep[]) => ({ steps, tasks: [] });

describe("a step may be left out", () => {
  const leaving = plan(
    step("set-sign-in", taro),
    step("revoke-sessions", taro),
    step("hand-over-drive", taro),
    step("wipe-device", { device: "d", name: "SMP-NB-0103" }),
    step("remove-all-licences", taro),
  );

  test("unless another one of the plan builds on it", () => {
    expect(mayBeLeftOut(leaving, false)).toEqual([false, true, false, true, true]);
    expect(whyNotWithout(leaving, new Set([2]), false)?.en).toContain("Step 5 builds on step 3");
    expect(whyNotWithout(leaving, new Set([2, 4]), false)).toBeUndefined();
  });

  test("when the other one is about somebody else", () => {
    const two = plan(step("create-account", { userPrincipalName: "a@b.example" }), step("add-member", taro));

    expect(mayBeLeftOut(two, false)).toEqual([true, true]);
    expect(
      mayBeLeftOut(plan(step("create-account", { userPrincipalName: taro.user }), step("add-member", taro)), false),
    ).toEqual([false, true]);
  });

  test("but not what the invoice counts, nor an answer, nor all that there is", () => {
    expect(
      whyNotWithout(plan(step("assign-licence", taro), step("add-member", taro)), new Set([0]), true)?.en,
    ).toContain("billed");
    expect(whyNotWithout(plan(step("look-up"), step("add-member", taro)), new Set([0]), false)?.en).toContain(
      "asked for",
    );
    expect(mayBeLeftOut(plan(step("wipe-device", { device: "d", name: "x" })), false)).toEqual([false]);
    expect(whyNotWithout(leaving, new Set([7]), false)?.en).toContain("no step 8");
  });

  test("together with any other that may be left out by itself, as long as something remains", () => {
    const names = [
      "set-sign-in",
      "revoke-sessions",
      "hand-over-drive",
      "remove-all-licences",
      "create-account",
      "assign-licence",
      "wipe-device",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 8 }), (actions) => {
        const whole = {
          steps: actions.map((name) => step(name, taro)),
          tasks: [{ title: same("by hand"), needsEvidence: false }],
        };
        const singly = mayBeLeftOut(whole, false).flatMap((may, number) => (may ? [number] : []));

        expect(whyNotWithout(whole, new Set(singly), false)).toBeUndefined();
      }),
    );
  });
});

test("a new plan tells what is otherwise, what is new, and what is gone", () => {
  const before = [step("a"), step("b"), step("c")];
  const now = [step("a"), step("b", {}, { before: same("six groups") }), step("d")];

  expect(whatChanged(before, now)).toEqual({
    steps: [undefined, { is: "changed", before: same("before"), after: same("after") }, { is: "new" }],
    gone: [same("c")],
  });
});

test("the numbers that a plan changes are told as they are and as they will be", () => {
  const product = { skuId: "p", name: same("Premium"), owned: 60, assigned: 49 };
  const held = [
    { skuId: "p", disabledPlans: [], isInherited: false },
    { skuId: "p", disabledPlans: [], isInherited: true },
  ];
  const steps = [
    step("remove-all-licences", taro, {
      seen: { held: held.map((one) => ({ ...one, skuId: "11111111-1111-4111-8111-111111111111" })) },
    }),
    step("assign-licence", { sku: "p" }, { calls: [] }),
    step("wipe-device", { device: "d", name: "x" }),
  ];
  const products = [{ ...product, skuId: "11111111-1111-4111-8111-111111111111" }, product];

  expect(changingNumbers(steps, { accounts: 49, devices: 54, products })).toEqual([
    { of: { ja: "管理端末", en: "Managed devices" }, before: 54, after: 53 },
    { of: { ja: "空き（Premium）", en: "Free (Premium)" }, before: 11, after: 12 },
  ]);
});
