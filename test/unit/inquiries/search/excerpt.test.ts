import * as fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf } from "#shared/inquiries/search/excerpt.ts";
import { folded } from "#shared/inquiries/search/keys.ts";
import { asked, said } from "./words.ts";

const of = (texts: string[], ...terms: string[]) =>
  excerptOf(
    texts.map((text, at) => ({ version: at + 1, text })),
    terms.map(folded),
  );
const marked = (excerpt: ReturnType<typeof of>) =>
  excerpt?.matches.map(({ at, length }) => excerpt.text.slice(at, at + length));

test("the words around what was found are shown as they were typed, on one line, with where they are", () => {
  const excerpt = of(
    ["件名", `${"前置き。".repeat(20)}\nﾌﾟﾘﾝﾀｰ の電源を\n入れ直し${"ました。".repeat(40)}`],
    "プリンター",
  );

  expect(excerpt?.version).toBe(2);
  expect(excerpt?.text).toMatch(/^….*前置き。 ﾌﾟﾘﾝﾀｰ の電源を 入れ直しました。.*…$/);
  expect(marked(excerpt)).toEqual(["ﾌﾟﾘﾝﾀｰ"]);
});

test("the text that says most of the words is the one shown; others may stand elsewhere", () => {
  const excerpt = of(["Teamsの会議", "VPNにつながらず、Outlookも開けません。VPN", "電源"], "vpn", "outlook", "電源");

  expect(excerpt?.version).toBe(2);
  expect(marked(excerpt)).toEqual(["VPN", "Outlook", "VPN"]);
});

test("nothing is shown when one word is nowhere", () => {
  expect(of(["印刷できません"], "印刷", "電源")).toBeUndefined();
});

test("every match is what was looked for, in whatever text", () => {
  fc.assert(
    fc.property(said, asked, (text, term) => {
      fc.pre(folded(term) !== "");
      const excerpt = of([text], term);
      for (const match of marked(excerpt) ?? []) expect(folded(match)).toBe(folded(term));
      if (excerpt) expect(excerpt.matches.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
