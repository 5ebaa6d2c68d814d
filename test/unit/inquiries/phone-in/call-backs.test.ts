import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { changesFor } from "#shared/inquiries/change-rules.ts";
import { readingOf, warningsOf } from "#shared/inquiries/clocks.ts";
import { afterEntry } from "#shared/inquiries/history.ts";
import { inquiryWorkbook } from "#shared/inquiries/inquiry-workbook.ts";
import { ListedInquiry } from "#shared/inquiries/listing.ts";
import { PhoneCall } from "#shared/inquiries/phone-in/phone-call.ts";
import { asInquiry } from "#shared/inquiries/phone-in/receive-call.ts";
import { anInquiry, entriesOf, inJst } from "../samples.ts";

const at = (moment: string) => Temporal.Instant.from(inJst(moment));
const jst = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO("Asia/Tokyo").toPlainDateTime().toString({ smallestUnit: "minute" });

const called = (startedAt: string, given: object = {}) =>
  asInquiry(
    "inq_01JD0000000000000000000000",
    PhoneCall.parse({ id: "call-1", from: "090-1234-5678", startedAt: `${startedAt}:00+09:00`, ...given }),
    undefined,
  );

/** A call as it stands after what operators did. */
function standing(startedAt: string, steps: Parameters<typeof entriesOf>[0] = []) {
  const { receivedAt, callBackBy = "" } = called(startedAt);
  const history = entriesOf(steps);
  return { inquiry: history.reduce(afterEntry, anInquiry({ receivedAt, callBackBy })), history };
}

test.each`
  example   | startedAt             | callBack              | outsideWindow | warned                | lead
  ${"E-31"} | ${"2026-11-20T22:15"} | ${"2026-11-24T09:30"} | ${false}      | ${"2026-11-24T09:00"} | ${"2026-11-24T09:45"}
  ${"E-32"} | ${"2026-11-20T12:20"} | ${"2026-11-20T13:00"} | ${false}      | ${"2026-11-20T12:30"} | ${"2026-11-20T13:15"}
  ${"E-33"} | ${"2026-12-28T23:50"} | ${"2027-01-04T09:30"} | ${false}      | ${"2027-01-04T09:00"} | ${"2027-01-04T09:45"}
  ${"E-34"} | ${"2026-11-23T08:00"} | ${"2026-11-24T09:30"} | ${true}       | ${"2026-11-24T09:00"} | ${"2026-11-24T09:45"}
  ${"C-10"} | ${"2026-11-20T17:25"} | ${"2026-11-20T17:25"} | ${false}      | ${undefined}          | ${"2026-11-24T09:40"}
`(
  "$example: a call of $startedAt is urgent and due $callBack; its desk hears of it $warned, the lead $lead",
  ({ startedAt, callBack, outsideWindow, warned, lead }) => {
    const accepted = called(startedAt);
    const { inquiry, history } = standing(startedAt);

    expect(accepted).toMatchObject({
      channel: "phone",
      priority: "urgent",
      impact: "blocked",
      call: { outsideWindow },
    });
    expect(accepted.callBackBy).toBe(inJst(callBack));
    const warnings = warningsOf(inquiry, history, at(startedAt)).filter(({ target }) => target === "callBack");
    expect(warnings.map(({ tells, at: when, dueBy }) => [tells, jst(when), jst(dueBy)])).toEqual([
      ...(warned ? [["assignee", warned, callBack]] : []),
      ["lead", lead, callBack],
    ]);
  },
);

test.each`
  what                          | step                                                     | state
  ${"a call back"}              | ${{ at: "2026-11-24T09:20", calledBack: true }}          | ${"stopped"}
  ${"a public reply"}           | ${{ at: "2026-11-24T09:20", reply: "public" }}           | ${"stopped"}
  ${"resolving it"}             | ${{ at: "2026-11-24T09:20", to: "resolved" }}            | ${"stopped"}
  ${"a note"}                   | ${{ at: "2026-11-24T09:20", reply: "internal" }}         | ${"running"}
  ${"waiting for the customer"} | ${{ at: "2026-11-24T09:20", to: "waitingForRequester" }} | ${"running"}
`("after $what the clock of the call back is $state", ({ step, state }) => {
  const { inquiry, history } = standing("2026-11-20T22:15", [step]);

  expect(readingOf(inquiry, history, "callBack", at("2026-11-24T10:00"))).toMatchObject({
    state,
    isLate: state === "running",
  });
});

test("a call back is our first answer too", () => {
  const { inquiry, history } = standing("2026-11-20T22:15", [{ at: "2026-11-24T09:40", calledBack: true }]);

  expect(inquiry).toMatchObject({ calledBackAt: inJst("2026-11-24T09:40"), firstReplyAt: inJst("2026-11-24T09:40") });
  expect(warningsOf(inquiry, history, at("2026-11-24T10:00")).map(({ target }) => target)).not.toContain("firstReply");
});

test("only a call is called back, by our support staff, and the first time counts", () => {
  const now = at("2026-11-24T09:40");
  const { inquiry } = standing("2026-11-20T22:15");
  const wanted = { calledBack: true } as const;

  expect(changesFor(inquiry, wanted, { changer: "operator", at: now, history: [] })).toEqual([
    { field: "calledBackAt", from: null, to: now.toString() },
  ]);
  expect(
    changesFor({ ...inquiry, calledBackAt: inquiry.receivedAt }, wanted, { changer: "operator", at: now, history: [] }),
  ).toEqual([]);
  expect(() => changesFor(inquiry, wanted, { changer: "requester", at: now, history: [] })).toThrow(
    "Only operator may change",
  );
  expect(() => changesFor(anInquiry(), wanted, { changer: "operator", at: now, history: [] })).toThrow(
    "It came in by no call",
  );
});

test("the workbook of an operator has the numbers of callers, that of a customer no such column", () => {
  const listed = ["+819012345678", null].map((from) =>
    ListedInquiry.parse({ ...anInquiry(), call: { id: "call-1", from, outsideWindow: false } }),
  );
  const numbersIn = (showsCalls: boolean) => {
    const [sheet] = inquiryWorkbook(listed, { author: "みほん", madeAt: at("2026-11-24T09:40"), showsCalls }).sheets;
    const column = sheet?.columns.findIndex(({ title }) => title === "発信番号") ?? -1;
    return sheet?.rows.map((row) => row[column]);
  };

  expect(numbersIn(true)).toEqual(["+819012345678", "非通知"]);
  expect(numbersIn(false)).toEqual([undefined, undefined]);
});

test("SUP-02: what was said in a call is in its note and nowhere else", () => {
  const { note, ...others } = called("2026-11-20T22:15", {
    transcript: "ネットワークがつながりません。",
    recordingUrl: "https://recordings.example/call-1",
    durationSeconds: 95,
  });

  expect(note).toBe(
    "お電話 11月20日（金） 22:15（1分35秒）\n発信番号 +819012345678\n録音 https://recordings.example/call-1\n\n文字起こし\nネットワークがつながりません。",
  );
  expect(JSON.stringify(others)).not.toMatch(/つながりません|recordings/);
});

test.each`
  field             | value
  ${"id"}           | ${""}
  ${"from"}         | ${"anonymous"}
  ${"from"}         | ${undefined}
  ${"startedAt"}    | ${"2026-11-20T22:15:00"}
  ${"transcript"}   | ${"あ".repeat(10_001)}
  ${"recordingUrl"} | ${"http://recordings.example/call-1"}
`("a call whose $field is $value is refused under the name of the field", ({ field, value }) => {
  const call = { id: "call-1", from: null, startedAt: "2026-11-20T22:15:00+09:00", [field]: value };

  const read = PhoneCall.safeParse(call);

  expect(read.error?.issues.map(({ path }) => path.join("/"))).toEqual([field]);
});
