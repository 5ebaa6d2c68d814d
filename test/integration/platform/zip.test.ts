import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { zipOf } from "#shared/platform/zip.ts";

const mebibyte = 1_048_576;

async function* files(count: number, begun: string[]) {
  for (let index = 0; index < count; index += 1) {
    begun.push(`${index}`);
    const bytes = Buffer.alloc(mebibyte, index);
    yield { path: `部署/${index}.bin`, content: index % 2 === 0 ? bytes : Readable.from([bytes]) };
  }
}

test("an archive holds what was put in, and the same files make the same archive", async () => {
  const archive = await buffer(zipOf(files(3, [])));

  const opened = await fromBufferPromise(archive);
  const names: string[] = [];
  for await (const { fileName } of opened.eachEntry()) names.push(fileName);
  expect(names).toEqual(["部署/0.bin", "部署/1.bin", "部署/2.bin"]);
  expect((await buffer(zipOf(files(3, [])))).equals(archive)).toBe(true);
});

test("files are read no faster than the archive is taken, and a file that breaks breaks it", async () => {
  const begun: string[] = [];
  async function* random() {
    for await (const file of files(50, begun)) yield { ...file, content: Readable.from(noise()) };
  }
  const reader = zipOf(random())[Symbol.asyncIterator]();
  for (let chunk = 0; chunk < 10; chunk += 1) await reader.next();

  expect(begun.length).toBeLessThan(5);
  await reader.return?.();
  async function* broken() {
    yield {
      path: "a",
      content: new Readable({
        read() {
          this.destroy(new Error("gone"));
        },
      }),
    };
  }
  await expect(buffer(zipOf(broken()))).rejects.toThrow("gone");
});

function* noise() {
  let state = 1;
  for (let block = 0; block < 16; block += 1) {
    const bytes = Buffer.alloc(65_536);
    for (let at = 0; at < bytes.length; at += 4) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes.writeUInt32LE(state, at);
    }
    yield bytes;
  }
}
