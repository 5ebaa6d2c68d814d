import type { HttpRequest } from "@azure/functions";
import { refusal, type Said } from "#shared/base/problems.ts";
import { readFileBody } from "./file-body.ts";
import { readMultipart } from "./multipart.ts";

/** A file that comes with a form, read once; its name is what the sender claims. */
export type IncomingFile = { name: string; content: AsyncIterable<Uint8Array> };

/** `file` is one file, as the only part of a form or as the whole body of any type. */
export type BodyKind = "json" | "form" | "file";

export type BodyRules = { kinds: readonly BodyKind[]; maxBytes: number };

/** What becomes of each file of a form while the form is still being read. */
export type ReceiveFile = (file: IncomingFile) => Promise<unknown>;

/** Refuses the bytes of a body, before anything is read from them, unless they come from whom they should. */
export type CheckBytes = (bytes: Uint8Array) => void;

const mostInMemory = 8 * 1_048_576;

/**
 * The body as plain data: JSON as it is, a form as an object whose repeated and file fields are lists. Only the fields are
 * kept in memory; files are handed on as they come.
 */
export async function readBody(
  request: HttpRequest,
  rules: BodyRules,
  { receive = refuseFile, check }: { receive?: ReceiveFile | undefined; check?: CheckBytes | undefined } = {},
): Promise<unknown> {
  const contentType = request.headers.get("content-type") ?? "";
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const kind = rules.kinds.includes("file") ? "file" : kindOf(type);
  if (!kind || !rules.kinds.includes(kind)) throw unsupported(type, rules.kinds);

  const isMultipart = type === "multipart/form-data";
  const isStreamed = isMultipart || kind === "file";
  const maxBytes = isStreamed ? rules.maxBytes : Math.min(rules.maxBytes, mostInMemory);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const content = counted(request.body ?? [], maxBytes);
  if (isMultipart) return readMultipart(content, contentType, receive);
  if (kind === "file") return readFileBody(request.headers, content, receive);

  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  check?.(bytes);
  return kind === "json" ? readJson(bytes) : readForm(bytes);
}

/** Breaks off when more comes than is taken, whatever was announced. */
async function* counted(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number) {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

const refuseFile: ReceiveFile = () => {
  throw refusal("malformed-request", { ja: "ファイルは送信できません。", en: "This form takes no files." });
};

function kindOf(type: string): BodyKind | undefined {
  if (type === "application/json") return "json";
  if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") return "form";
  return undefined;
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refusal("malformed-request", noJson, { cause });
  }
}

const noJson: Said = { ja: "本文をJSON（UTF-8）として読み取れません。", en: "The body is not JSON in UTF-8." };

function readForm(bytes: Buffer): Record<string, string | string[]> {
  const form = new URLSearchParams(bytes.toString("utf8"));
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

const names: Record<BodyKind, string> = {
  json: "application/json",
  form: "multipart/form-data or application/x-www-form-urlencoded",
  file: "one file",
};

const unsupported = (type: string, kinds: readonly BodyKind[]) => {
  const taken = kinds.map((kind) => names[kind]);
  return refusal("unsupported-media-type", {
    ja: `この形式では受け取れません（受け取れる形式：${taken.join("、")}）。`,
    en: `Send ${taken.join(" or ")}${type ? `; ${type} is not read here` : ""}.`,
  });
};

const tooLarge = (maxBytes: number) =>
  refusal("too-large", {
    ja: `一度に送信できるのは${sizeOf(maxBytes)}までです。`,
    en: `Send ${sizeOf(maxBytes)} at most in one request.`,
  });

const sizeOf = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / 1_048_576)} MB`;
