import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { atomFeed } from "#shared/content/atom-feed.ts";
import { type AuditEntry, firstBroken, nextAuditEntry, trailBegin } from "#shared/content/audit-trail.ts";
import { chooseLanguage } from "#shared/content/language.ts";
import { isWeekEnding } from "#shared/content/missing-tip.ts";
import { decidePublication } from "#shared/content/publication.ts";
import { keys, ranges } from "#shared/content/row-keys.ts";
import { tipWeeks } from "#shared/content/tip-weeks.ts";

test.each`
  asked        | accepted                       | language | because
  ${undefined} | ${null}                        | ${"ja"}  | ${"nothing is said"}
  ${undefined} | ${"en-GB,en;q=0.9"}            | ${"en"}  | ${"the browser says so"}
  ${undefined} | ${"fr-FR, en;q=0.5, ja;q=0.9"} | ${"ja"}  | ${"the higher wish wins"}
  ${undefined} | ${"de"}                        | ${"ja"}  | ${"Japanese is there for all"}
  ${undefined} | ${"ja;q=0, en;q=0.1"}          | ${"en"}  | ${"Japanese is refused"}
  ${undefined} | ${";;;,q=,en;q=x"}             | ${"ja"}  | ${"nonsense is no wish"}
  ${"ja"}      | ${"en"}                        | ${"ja"}  | ${"the address comes first"}
`("lang $asked and Accept-Language $accepted give $language: $because", ({ asked, accepted, language }) => {
  expect(chooseLanguage(asked, accepted)).toBe(language);
});

describe("publication", () => {
  const now = Temporal.Instant.from("2026-12-01T00:00:00Z");
  const soon = "2026-12-02T00:00:00Z";
  const earlier = "2026-11-01T00:00:00Z";
  const out = { state: "published", publishedAt: earlier } as const;

  test.each`
    before                    | publishAt    | after
    ${undefined}              | ${undefined} | ${{ state: "draft" }}
    ${undefined}              | ${"now"}     | ${{ state: "published", publishedAt: "2026-12-01T00:00:00Z" }}
    ${undefined}              | ${soon}      | ${{ state: "scheduled", publishAt: soon }}
    ${{ state: "draft" }}     | ${soon}      | ${{ state: "scheduled", publishAt: soon }}
    ${out}                    | ${undefined} | ${out}
    ${out}                    | ${"now"}     | ${out}
    ${out}                    | ${earlier}   | ${out}
    ${{ state: "withdrawn" }} | ${"now"}     | ${{ state: "published", publishedAt: "2026-12-01T00:00:00Z" }}
  `("$before published at $publishAt becomes $after", ({ before, publishAt, after }) => {
    expect(decidePublication(before, publishAt, now)).toEqual(after);
  });

  test.each`
    before       | publishAt  | because
    ${undefined} | ${earlier} | ${"that time has passed"}
    ${out}       | ${soon}    | ${"what readers have seen stays out"}
  `("of $before at $publishAt is refused: $because", ({ before, publishAt }) => {
    expect(() => decidePublication(before, publishAt, now)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: "#/publishAt" })] }),
    );
  });
});

describe("the weeks of tips", () => {
  const week = (beginsOn: string, weeks: ReturnType<typeof tipWeeks>) => weeks.find((one) => one.beginsOn === beginsOn);
  const today = Temporal.PlainDate.from("2026-11-22");
  const weeks = tipWeeks(today, [
    { slug: "monday", title: { ja: "月曜" }, on: "2026-11-16", state: "published" },
    { slug: "sunday", title: { ja: "日曜" }, on: "2026-11-29", state: "scheduled" },
  ]);

  test.each`
    beginsOn        | isMissing | because
    ${"2026-11-09"} | ${true}   | ${"nothing came out"}
    ${"2026-11-16"} | ${false}  | ${"Monday belongs to the week, and so does today, a Sunday"}
    ${"2026-11-23"} | ${false}  | ${"the Sunday after belongs to it"}
    ${"2026-11-30"} | ${true}   | ${"nothing is planned"}
  `("SUP-04: the week of $beginsOn is missing a tip: $isMissing, $because", ({ beginsOn, isMissing }) => {
    expect(week(beginsOn, weeks)?.isMissing).toBe(isMissing);
  });
});

describe("the audit trail", () => {
  const happening = fc.record({
    at: fc.constant("2026-12-01T00:00:00Z"),
    by: fc.record({ id: fc.string(), name: fc.string() }),
    action: fc.constantFrom("created" as const, "changed" as const, "withdrawn" as const),
    slug: fc.string(),
    version: fc.nat(),
    contentHash: fc.string(),
  });
  const trail = fc
    .array(happening, { minLength: 3, maxLength: 8 })
    .map((happenings) =>
      happenings.reduce<AuditEntry[]>(
        (entries, one) => [...entries, nextAuditEntry(entries.at(-1) ?? trailBegin, one)],
        [],
      ),
    );

  test("is whole as it was written, and broken where anything was changed or taken out", () => {
    fc.assert(
      fc.property(trail, fc.nat(), (entries, at) => {
        const position = at % (entries.length - 1);
        const changed = entries.map((entry, index) =>
          index === position ? { ...entry, slug: `${entry.slug}!` } : entry,
        );

        expect(firstBroken(entries)).toBeUndefined();
        expect(firstBroken(changed)?.serial).toBe(position + 1);
        expect(firstBroken(entries.toSpliced(position, 1))).toBeDefined();
      }),
    );
  });
});

test("rows lie newest first, what is due lies in order of time, and ranges hold what they say", () => {
  const instant = fc
    .integer({ min: 0, max: 4_102_444_800_000 })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [early, late] = Temporal.Instant.compare(one, other) <= 0 ? [one, other] : [other, one];
      fc.pre(!early.equals(late));
      const between = ranges.listedBetween(early, late);
      const inRange = (key: string, { from, before }: { from: string; before: string }) => from <= key && key < before;

      expect(keys.listed(late, "a") < keys.listed(early, "a")).toBe(true);
      expect(keys.due(early, "a") < keys.due(late, "a")).toBe(true);
      expect(inRange(keys.due(early, "a"), ranges.dueUntil(early))).toBe(true);
      expect(inRange(keys.due(late, "a"), ranges.dueUntil(early))).toBe(false);
      expect(inRange(keys.listed(early, "a"), between)).toBe(true);
    }),
  );
});

test("a feed is well-formed whatever its entries say", () => {
  const words = fc.string({ unit: "binary", maxLength: 40 });

  fc.assert(
    fc.property(words, words, (title, summary) => {
      const xml = atomFeed({
        title,
        author: "株式会社みほん & <同>",
        address: "https://example.com/api/notices",
        self: "https://example.com/api/notices.atom?lang=ja",
        language: "ja",
        emptySince: "2026-12-01T00:00:00Z",
        entries: [
          {
            row: "listed",
            kind: "notice",
            slug: "one",
            version: 1,
            publishedAt: "2026-12-01T00:00:00Z",
            updatedAt: "2026-12-02T00:00:00Z",
            title: { ja: title },
            summary: { ja: summary },
            details: { kind: "notice", category: "general", services: [], isClosed: false },
          },
        ],
      });

      const text = xml.replace(
        /<\/?(feed|id|title|updated|author|name|link|entry|published|category|summary|\?xml)\b[^<>]*>/g,
        "",
      );
      expect(text).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
      expect(xml.isWellFormed()).toBe(true);
      expect(xml).not.toMatch(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/u);
      expect(xml).toContain("<updated>2026-12-02T00:00:00Z</updated>");
    }),
  );
});

test.each`
  day             | isEnding | because
  ${"2026-11-26"} | ${false} | ${"Friday is still to come"}
  ${"2026-11-27"} | ${true}  | ${"it is Friday"}
  ${"2026-11-29"} | ${true}  | ${"what was missed is caught up"}
  ${"2026-12-28"} | ${true}  | ${"the year-end closure begins on the next day"}
  ${"2026-09-22"} | ${false} | ${"Thursday and Friday come after the holidays"}
`("SUP-04: on $day the week of tips is ending: $isEnding, $because", ({ day, isEnding }) => {
  expect(isWeekEnding(japan, Temporal.PlainDate.from(day))).toBe(isEnding);
});
