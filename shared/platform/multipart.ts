import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem, refusal, type Said } from "#shared/base/problems.ts";
import { handOn } from "./file-body.ts";
import type { ReceiveFile } from "./request-body.ts";

/** More than any of our forms has. */
const limits = { fields: 50, fieldSize: 262_144, fieldNameSize: 200, files: 20, parts: 70 };

/** A form as an object: fields that come once are text, repeated and file fields are lists in the order in which they came. */
export async function readMultipart(
  content: AsyncIterable<Uint8Array>,
  contentType: string,
  receive: ReceiveFile,
): Promise<Record<string, unknown>> {
  const { default: busboy } = await import("@fastify/busboy");
  const parser = begun(() => new busboy.Busboy({ headers: { "content-type": contentType }, limits }));
  const fields = new Map<string, unknown[]>();
  const valuesOf = (name: string) => {
    const values = fields.get(name) ?? [];
    fields.set(name, values);
    return values;
  };
  const files: Promise<void>[] = [];
  parser.on("field", (name, value) => void valuesOf(name).push(value));
  parser.on("file", (name, stream, fileName) => {
    if (!fileName) {
      stream.resume();
      return;
    }
    const values = valuesOf(name);
    const place = values.push(undefined) - 1;
    const file = handOn(stream, fileName, receive).then((value) => void (values[place] = value));
    file.catch(() => undefined);
    files.push(file);
  });

  await pipeline(Readable.from(content), parser).catch(unreadable);
  await Promise.all(files);
  return Object.fromEntries(
    [...fields].map(([name, values]) => {
      const isText = values.length === 1 && typeof values[0] === "string";
      return [name, isText ? values[0] : values];
    }),
  );
}

function begun<T>(begin: () => T): T {
  try {
    return begin();
  } catch (cause) {
    throw refusal("malformed-request", endless, { cause });
  }
}

function unreadable(cause: unknown): never {
  if (cause instanceof Problem) throw cause;
  throw refusal("malformed-request", brokenOff, { cause });
}

const endless: Said = {
  ja: "フォームを読み取れません（区切りの指定がありません）。",
  en: "The form does not say where its parts end.",
};

const brokenOff: Said = {
  ja: "フォームを最後まで読み取れません。もう一度お送りください。",
  en: "The form cannot be read; its parts do not end where they should.",
};
