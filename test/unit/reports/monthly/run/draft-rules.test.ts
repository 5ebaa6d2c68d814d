import { expect, test } from "vitest";
import {
  firstComments,
  hashOf,
  isPublishedUnasked,
  isToBePrepared,
  reportOf,
  stateOf,
} from "#shared/reports/monthly/run/draft-rules.ts";
import { monthlyNews } from "#shared/reports/monthly/run/monthly-news.ts";
import type { StoredReport } from "#shared/reports/stored-report.ts";
import { sampleReport } from "#test/support/monthly-reports.ts";
import { begun, byService, draft, out, tenant } from "./drafts.ts";

const onHold = { reason: "数字を確認中", ...byService };
const written = [
  {
    ...draft().comments[0],
    section: "devices" as const,
    text: "確認中です。",
    by: "応対 涼",
    on: "2026-11-02",
    version: 1,
  },
];

test.each`
  now                                                       | version | wanted   | because
  ${undefined}                                              | ${1}    | ${true}  | ${"there is none"}
  ${undefined}                                              | ${2}    | ${false} | ${"there is nothing to correct"}
  ${draft()}                                                | ${1}    | ${false} | ${"nothing is missing"}
  ${draft({ gaps: ["devices"] })}                           | ${1}    | ${true}  | ${"something was missing the day before"}
  ${draft({ gaps: ["devices"], preparedOn: "2026-11-04" })} | ${1}    | ${false} | ${"it was prepared today"}
  ${draft({ gaps: ["devices"], state: "approved" })}        | ${1}    | ${false} | ${"somebody has approved it"}
  ${draft({ gaps: ["devices"], onHold })}                   | ${1}    | ${false} | ${"somebody holds it"}
  ${draft({ gaps: ["devices"], comments: written })}        | ${1}    | ${false} | ${"somebody has written on it"}
  ${draft({ state: "published", published: begun })}        | ${2}    | ${false} | ${"the first one is still on its way"}
  ${draft({ state: "published", published: out })}          | ${2}    | ${true}  | ${"it corrects the first one"}
  ${draft({ version: 2 })}                                  | ${2}    | ${false} | ${"it is there already"}
`("version $version is prepared: $wanted, since $because", ({ now, version, wanted }) => {
  expect(isToBePrepared(now, { version, day: "2026-11-04" })).toBe(wanted);
});

test("a person has prepared anew what they have seen, however it stands, but not what is out", () => {
  const wishes = [
    { now: draft({ revision: 4, state: "approved" }), over: 4 },
    { now: draft({ revision: 4, onHold }), over: 3 },
    { now: draft({ revision: 4, state: "published", published: out }), over: 4 },
  ];

  const prepared = wishes.map(({ now, over }) => isToBePrepared(now, { version: 1, day: "2026-11-20", over }));

  expect(prepared).toEqual([true, false, false]);
});

test("a correction is begun over the revision that its person has seen, and not again once it was withdrawn", () => {
  const published = draft({ revision: 4, state: "published", published: out });

  const begun = [4, 3].map((over) => isToBePrepared(published, { version: 2, day: "2026-11-20", over }));

  expect(begun).toEqual([true, false]);
});

test.each`
  now                                              | goesOut  | because
  ${undefined}                                     | ${true}  | ${"it is prepared on its way"}
  ${draft()}                                       | ${true}  | ${"nobody has objected"}
  ${draft({ state: "approved" })}                  | ${true}  | ${"it was approved"}
  ${draft({ onHold })}                             | ${false} | ${"it is on hold"}
  ${draft({ state: "published", published: out })} | ${false} | ${"it is out"}
  ${draft({ version: 2 })}                         | ${false} | ${"a correction goes out when a person says so"}
`("the fifth business day publishes: $goesOut, since $because", ({ now, goesOut }) => {
  expect(isPublishedUnasked(now)).toBe(goesOut);
});

test("where a report stands is said of what was done to it", () => {
  const states = [
    draft(),
    draft({ onHold }),
    draft({ state: "approved" }),
    draft({ published: begun }),
    draft({ published: out }),
  ];

  expect(states.map(stateOf)).toEqual(["prepared", "held", "approved", "publishing", "published"]);
});

test("an approval is of a version, its figures and its comments, whoever wrote them", () => {
  const others = [draft({ version: 2 }), draft({ model: { blob: "b", hash: "b" } }), draft({ comments: written })];

  expect(hashOf(draft({ revision: 9 }))).toBe(hashOf(draft()));
  expect(new Set([draft(), ...others].map(hashOf)).size).toBe(4);
});

test("a comment that was taken out is not in the report, and comes back with no correction", () => {
  const emptied = draft({
    comments: [{ ...draft().comments[0], section: "devices", text: "", by: "応対 涼", on: "2026-11-02", version: 2 }],
  });
  const model = sampleReport({
    comments: [{ section: "devices", text: "2台が遅れています。", by: "規則", on: "2026-11-20" }],
  });

  expect(reportOf(emptied, model, "2026-11-20").comments).toEqual([]);
  expect(firstComments(model, emptied)).toEqual(emptied.comments);
  expect(firstComments(model, draft())).toEqual([{ ...model.comments[0], version: 0 }]);
});

test("the mail of a correction says what it is about, and that of a first version what is to be decided", () => {
  const filed = {
    id: out.report,
    tenant,
    kind: "monthly" as const,
    title: "",
    day: "2026-11-10",
    createdAt: out.at,
    files: [],
  } satisfies StoredReport;
  const ask = {
    key: "a",
    section: "devices",
    kind: "late-updates",
    figures: { pcs: 2 },
    answerBy: "2026-11-20",
  } as const;

  const first = monthlyNews(filed, sampleReport({ month: "2026-10", asks: [ask] }));
  const corrected = monthlyNews(filed, sampleReport({ month: "2026-10", asks: [], version: 2, changed: "端末の台数" }));

  expect([first.subject?.ja, first.tone, first.facts[0]?.value]).toEqual([
    "月次レポート（2026年10月）",
    "decision",
    { ja: "1件（最初の期限 2026年11月20日（金））", en: "1, the first by Fri 20 Nov 2026" },
  ]);
  expect([corrected.subject?.ja, corrected.facts[0]?.value]).toEqual([
    "月次レポート（2026年10月）の訂正",
    "端末の台数",
  ]);
});
