import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { checkApplication } from "#shared/contracts/applications/check-application.ts";
import { applicationForm } from "#shared/contracts/applications/form.ts";
import type { Known } from "#shared/contracts/applications/known.ts";
import { fieldErrors } from "#shared/platform/problem-response.ts";
import { account, accountId, consents, known, loginId, party, version } from "./samples.ts";

/** The fields that are refused, or what would be kept. */
function judged(form: object, change: Partial<Known> = {}) {
  const parsed = applicationForm("ja").safeParse(form);
  if (!parsed.success) return { refused: fieldErrors(parsed.error).map(({ pointer }) => pointer) };
  const checked = checkApplication(parsed.data, known(change));
  return "errors" in checked ? { refused: checked.errors.map(({ pointer }) => pointer) } : checked.content;
}

const login = (number: number) => `user${number}@sample-shoji.example`;
const services = { kind: "services", desiredOn: "2026-12-01", counts: { basic: 53, option: 10 }, consents };
const opening = {
  kind: "new-contract",
  desiredOn: "2026-12-01",
  party,
  counts: { basic: 3, option: 1 },
  admins: [{ name: "管理 一郎", mail: login(1) }],
  consents,
};
const without = { contract: undefined, registered: [] };

describe("an application that is right", () => {
  test("for a new contract is kept with its data as it is written everywhere", () => {
    const content = judged({ ...opening, accounts: [{ login: login(2).toUpperCase(), option: true }] }, without);

    expect(content).toMatchObject({
      party: { postalCode: "100-0001", payerNames: ["ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"], corporateNumber: "7123456789012" },
      accounts: [{ account: accountId(2), userPrincipalName: login(2), option: true }],
      admins: [{ objectId: accountId(1), name: "管理 一郎" }],
      consents: expect.arrayContaining([{ to: "terms", edition: "2026-04" }]),
    });
  });

  test("for a cancellation ends with the month, and one of accounts on their last day", () => {
    expect(judged({ kind: "cancellation", month: "2026-12" })).toMatchObject({ desiredOn: "2026-12-31" });
    expect(
      judged({
        kind: "account-cancellation",
        desiredOn: "2026-12-31",
        service: "basic",
        accounts: [{ login: login(1) }],
      }),
    ).toMatchObject({ accounts: [{ account: accountId(1) }] });
  });
});

test.each`
  because                                       | form                                                                                                                                                             | fields
  ${"it is too late for the day"}               | ${{ ...services, desiredOn: "2026-11-27" }}                                                                                                                      | ${["#/desiredOn"]}
  ${"it is for a day that is past"}             | ${{ ...services, desiredOn: "2026-11-19" }}                                                                                                                      | ${["#/desiredOn"]}
  ${"the day is years away"}                    | ${{ ...services, desiredOn: "2029-01-01" }}                                                                                                                      | ${["#/desiredOn"]}
  ${"it is for no account (BIL-02)"}            | ${{ ...services, counts: { basic: 0, option: 3 } }}                                                                                                              | ${["#/counts/basic"]}
  ${"it is for less than none"}                 | ${{ ...services, counts: { basic: -1 } }}                                                                                                                        | ${["#/counts/basic"]}
  ${"it is for half an account"}                | ${{ ...services, counts: { basic: 1.5 } }}                                                                                                                       | ${["#/counts/basic"]}
  ${"it is for far too many"}                   | ${{ ...services, counts: { basic: 1e9 } }}                                                                                                                       | ${["#/counts/basic"]}
  ${"the option is for more than are there"}    | ${{ ...services, counts: { basic: 5, option: 6 } }}                                                                                                              | ${["#/counts/option"]}
  ${"nothing would change"}                     | ${{ ...services, counts: { basic: 50, option: 10 } }}                                                                                                            | ${["#/counts"]}
  ${"a statement is not agreed to (TERM-21)"}   | ${{ ...services, consents: { ...consents, outages: undefined } }}                                                                                                | ${["#/consents/outages"]}
  ${"what is agreed to is an old edition"}      | ${{ ...services, consents: { ...consents, terms: "2025-04" } }}                                                                                                  | ${["#/consents/terms"]}
  ${"an account is not in the directory"}       | ${{ ...services, accounts: [{ login: "no@sample-shoji.example" }] }}                                                                                             | ${["#/accounts/0/login"]}
  ${"an account is named twice"}                | ${{ ...services, accounts: [{ login: login(1) }, { login: login(1) }] }}                                                                                         | ${["#/accounts/1/login"]}
  ${"there is a contract already"}              | ${opening}                                                                                                                                                       | ${["#/kind"]}
  ${"nobody would be admin"}                    | ${{ kind: "admins", desiredOn: "2026-12-01", admins: [] }}                                                                                                       | ${["#/admins"]}
  ${"an account is not managed then (TERM-06)"} | ${{ kind: "account-cancellation", desiredOn: "2026-12-31", service: "option", accounts: [{ login: login(1) }] }}                                                 | ${["#/accounts/0/login"]}
  ${"the notice is too late (TERM-17)"}         | ${{ kind: "cancellation", month: "2026-11" }}                                                                                                                    | ${["#/month"]}
  ${"the company's numbers are wrong"}          | ${{ kind: "company", desiredOn: "2026-12-01", party: { ...party, postalCode: "100", phone: "12", corporateNumber: "1234567890123", payerNames: ["株式会社"] } }} | ${["#/party/postalCode", "#/party/phone", "#/party/corporateNumber", "#/party/payerNames/0"]}
  ${"nobody knows what it is for"}              | ${{ kind: "gift" }}                                                                                                                                              | ${["#/kind"]}
`("an application is refused by its fields because $because", ({ form, fields }) => {
  expect(judged(form)).toEqual({ refused: fields });
});

describe("an application cannot stand", () => {
  test("beside an open one that it contradicts, unless both are for different accounts", () => {
    const { content } = contentOf(services);
    const ending = { kind: "account-cancellation", desiredOn: "2026-12-31", service: "basic" };
    const first = contentOf({ ...ending, accounts: [{ login: login(1) }] }).content;

    expect(judged(services, { open: [content] })).toEqual({ refused: ["#/kind"] });
    expect(judged({ kind: "cancellation", month: "2026-12" }, { open: [content] })).toEqual({ refused: ["#/kind"] });
    expect(judged({ ...ending, accounts: [{ login: login(1) }] }, { open: [first] })).toEqual({
      refused: ["#/accounts/0/login"],
    });
    expect(judged({ ...ending, accounts: [{ login: login(2) }] }, { open: [first] })).not.toHaveProperty("refused");
  });

  test("for a contract that is over or ends before the day, nor for accounts without a licence", () => {
    const contract = version({ ending: { on: "2026-11-30", kind: "customer-notice", reason: "" } });

    expect(judged(services, { contract })).toEqual({ refused: ["#/desiredOn"] });
    expect(judged(services, { contract, today: Temporal.PlainDate.from("2026-12-01") })).toHaveProperty("refused");
    expect(
      judged({ ...services, accounts: [{ login: login(4) }] }, { accounts: [account(4, { skuIds: [] })] }),
    ).toEqual({ refused: ["#/accounts/0/login"] });
    expect(
      judged({ ...opening, desiredOn: "2027-01-15" }, { contract, today: Temporal.PlainDate.from("2026-12-02") }),
    ).toHaveProperty("party");
  });
});

function contentOf(form: object) {
  const checked = checkApplication(applicationForm("ja").parse(form), known({ registered: [loginId(1), loginId(2)] }));
  if ("errors" in checked) throw new Error(JSON.stringify(checked.errors));
  return checked;
}
