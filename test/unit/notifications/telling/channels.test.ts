import fc from "fast-check";
import { expect, test } from "vitest";
import { type Reader, waysTo } from "#shared/notifications/telling/channels.ts";
import { type Kind, kinds, type Side } from "#shared/notifications/telling/kinds.ts";
import { untouched } from "#shared/notifications/telling/settings.ts";
import { tenant } from "./samples.ts";

const reader = (key: string, wishes: Reader["settings"]["kinds"] = {}): Reader => ({
  tenant,
  key,
  address: `${key}@sample-shoji.example`,
  language: "ja",
  settings: { ...untouched, kinds: wishes },
});
const team = { tenant, language: "ja" as const, mutedKinds: [] as Kind[] };

const told = (kind: Kind, readers: Reader[], outlet?: typeof team, side: Side = "company") =>
  waysTo(kind, side, readers, outlet).map(
    ({ key, channel, isWanted }) => `${key} ${channel} ${isWanted ? "yes" : "no"}`,
  );

test.each`
  kind               | wishes                                  | ways                                              | because
  ${"quota-crossed"} | ${{}}                                   | ${["a mail yes", "a bell yes", "team teams yes"]} | ${"nothing was chosen"}
  ${"quota-crossed"} | ${{ "quota-crossed": { mail: false } }} | ${["a mail no", "a bell yes", "team teams yes"]}  | ${"the mail was switched off"}
  ${"alert-raised"}  | ${{ "alert-raised": { mail: false } }}  | ${["a mail yes", "a bell yes", "team teams yes"]} | ${"somebody has to hear of an alert"}
  ${"price-change"}  | ${{}}                                   | ${["a mail yes", "a bell yes"]}                   | ${"money is no matter for a channel"}
  ${"channel-test"}  | ${{}}                                   | ${["team teams yes"]}                             | ${"only the channel is tried"}
`("news of $kind goes $ways, for $because", ({ kind, wishes, ways }) => {
  expect(told(kind, [reader("a", wishes)], team)).toEqual(ways);
});

test.each`
  kind              | wishes                                | ways                                              | because
  ${"digest"}       | ${{}}                                 | ${["a mail yes"]}                                 | ${"a digest goes by mail alone"}
  ${"digest"}       | ${{ digest: { bell: true } }}         | ${["a mail yes", "a bell yes"]}                   | ${"the bell was switched on"}
  ${"alert-raised"} | ${{}}                                 | ${["a bell yes", "team teams yes"]}               | ${"the inquiry of an alert has a mail of its own"}
  ${"alert-raised"} | ${{ "alert-raised": { mail: true } }} | ${["a mail yes", "a bell yes", "team teams yes"]} | ${"the mail was switched on"}
  ${"report-ready"} | ${{ "report-ready": { mail: true } }} | ${[]}                                             | ${"a customer's reports are not for us"}
`("our desk hears of $kind by $ways, for $because", ({ kind, wishes, ways }) => {
  expect(told(kind, [reader("a", wishes)], team, "desk")).toEqual(ways);
});

test("a customer is told of nothing that is for our desk alone", () => {
  expect(told("digest", [reader("a", { digest: { mail: true } })], team)).toEqual([]);
});

test("who is not the last may switch off the mail of what must be told", () => {
  const off = { "report-ready": { mail: false } };

  expect(told("report-ready", [reader("a", off), reader("b")])).toContain("a mail no");
  expect(told("report-ready", [reader("a", off), reader("b", off)])).toEqual([
    "a mail yes",
    "a bell yes",
    "b mail no",
    "b bell yes",
  ]);
});

test("a channel that has muted a kind is told nothing of it, and that is on record", () => {
  expect(told("price-change", [], { ...team, mutedKinds: ["price-change"] })).toEqual([]);
  expect(told("quota-crossed", [], { ...team, mutedKinds: ["quota-crossed"] })).toEqual(["team teams no"]);
});

const anyKind = fc.constantFrom(...(Object.keys(kinds) as Kind[]));
const anySide = fc.constantFrom<Side>("company", "desk");
const anyWish = fc.record({ mail: fc.boolean(), bell: fc.boolean() }, { requiredKeys: [] });
const anyReaders = fc
  .array(fc.dictionary(anyKind, anyWish, { noNullPrototype: true }), { minLength: 1, maxLength: 5 })
  .map((wishes) => wishes.map((wish, index) => reader(`r${index}`, wish)));

test("whatever people choose: the same choice gives the same ways, none twice, and what is mandatory is mailed to somebody", () => {
  fc.assert(
    fc.property(anyKind, anySide, anyReaders, (kind, side, readers) => {
      const ways = told(kind, readers, team, side);

      expect(told(kind, readers, team, side)).toEqual(ways);
      expect(new Set(ways).size).toBe(ways.length);
      if (kinds[kind].isMandatory && kinds[kind].to[side]?.mail)
        expect(ways.some((way) => way.endsWith("mail yes"))).toBe(true);
    }),
  );
});
