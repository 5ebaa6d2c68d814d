import type { HttpRequest } from "@azure/functions";
import { Problem } from "#shared/base/problems.ts";

/** A file that came with a form. Its name and type are what the sender claims. */
export type SentFile = { name: string; type: string; bytes: Uint8Array };

export type BodyKind = "json" | "form";

export type BodyRules = { kinds: readonly BodyKind[]; maxBytes: number };

/** The body as plain data: JSON as it is, a form as an object whose repeated and file fields are lists. */
export async function readBody(request: HttpRequest, rules: BodyRules): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const kind = kindOf(type);
  if (!kind || !rules.kinds.includes(kind)) throw unsupported(type, rules.kinds);

  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > rules.maxBytes) throw tooLarge(rules.maxBytes);
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > rules.maxBytes) throw tooLarge(rules.maxBytes);

  return kind === "json" ? readJson(bytes) : readForm(bytes, request.headers.get("content-type") ?? "");
}

function kindOf(type: string): BodyKind | undefined {
  if (type === "application/json") return "json";
  if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") return "form";
  return undefined;
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem("malformed-request", "The body is not JSON in UTF-8.", { cause });
  }
}

async function readForm(bytes: Buffer, type: string): Promise<unknown> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch((cause: unknown) => {
    throw new Problem("malformed-request", "The form cannot be read; its parts do not end where they should.", {
      cause,
    });
  });
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = await Promise.all(form.getAll(name).map(readField));
    const kept = values.filter((value) => value !== undefined);
    fields[name] = kept.some((value) => typeof value !== "string") || kept.length !== 1 ? kept : kept[0];
  }
  return fields;
}

/** Browsers send a nameless empty file for a file field that was left alone. */
async function readField(value: string | File): Promise<string | SentFile | undefined> {
  if (typeof value === "string") return value;
  if (value.name === "" && value.size === 0) return undefined;
  return { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
}

const names: Record<BodyKind, string> = {
  json: "application/json",
  form: "multipart/form-data or application/x-www-form-urlencoded",
};

const unsupported = (type: string, kinds: readonly BodyKind[]) =>
  new Problem(
    "unsupported-media-type",
    `Send ${kinds.map((kind) => names[kind]).join(" or ")}${type ? `; ${type} is not read here` : ""}.`,
  );

const tooLarge = (maxBytes: number) =>
  new Problem("too-large", `Send ${Math.floor(maxBytes / 1_048_576)} MB at most in one request.`);
