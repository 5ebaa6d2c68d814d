import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IndexPart, indexOf, unionOf } from "#shared/inquiries/search/index-parts.ts";
import { blocksFor, decode, directoryOf, encode, idAt, placesIn, rowBegin } from "#shared/inquiries/search/segment.ts";

const seat = fc
  .tuple(fc.integer({ min: 8_000_000_000_000, max: 8_000_000_000_999 }), fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/))
  .map(([turn, id]) => `${rowBegin(turn)}|inq_${id}`);
const key = fc.stringMatching(/^[印刷画面𠮷a-c]{1,3}$/u);
const documents = fc.array(fc.record({ seat, keys: fc.array(key, { maxLength: 8 }) }), { maxLength: 30 });

const plain = ({ seats, entries }: IndexPart) => ({ seats: [...seats], entries: Array.from(entries) });

describe("a segment", () => {
  test("gives back the whole index that was put into it", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        expect(plain(await decode(await encode(indexOf(all))))).toEqual(plain(indexOf(all)));
      }),
    );
  });

  test("leads from a key, or all that begin with it, to the inquiries of its documents, reading only some blocks", async () => {
    const many = Array.from({ length: 4000 }, (_, at) => ({
      seat: `${rowBegin(8_000_000_000_000 + at)}|inq_${String(at).padStart(26, "0")}`,
      keys: ["all", `only${at}`, ...(at % 7 === 0 ? ["seventh"] : [])],
    }));
    const { content, directoryBytes } = await encode(indexOf(many));
    const directory = await directoryOf(content.subarray(-directoryBytes));
    const find = async (key: string, isPrefix: boolean) => {
      const blocks = blocksFor(directory, { key, isPrefix });
      const from = blocks[0]?.at ?? 0;
      const bytes = blocks.reduce((sum, block) => sum + block.bytes, 0);
      const places = await placesIn(blocks, content.subarray(from, from + bytes), { key, isPrefix });
      return { blocks: blocks.length, ids: new Set(places.map((place) => idAt(directory, place))) };
    };

    expect((await find("only1234", false)).ids).toEqual(new Set(["inq_00000000000000000000001234"]));
    expect((await find("only123", true)).ids.size).toBe(11);
    expect((await find("all", false)).ids.size).toBe(4000);
    expect((await find("seventh", false)).ids.size).toBe(572);
    expect((await find("zzz", false)).ids.size).toBe(0);
    expect((await find("", false)).ids.size).toBe(0);
    expect((await find("only1234", false)).blocks).toBe(1);
    expect(directory.blocks.length).toBeGreaterThan(3);
  });
});

test("parts together know what their documents would in one, in whatever parts and however often", () => {
  fc.assert(
    fc.property(documents, fc.nat(30), (all, at) => {
      const parts = [all.slice(0, at), all.slice(at), all.slice(0, 3)].map(indexOf);

      expect(plain(unionOf(parts))).toEqual(plain(indexOf(all)));
    }),
  );
});
