import type { FieldError } from "#shared/base/problems.ts";
import type { Attachment } from "./model.ts";

const megabyte = 1_048_576;
export const maxFileBytes = 25 * megabyte;

/** What may be attached: the endings people know, and the type that the content must show. */
const accepted: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  heic: "image/heic",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  mp4: "video/mp4",
  mov: "video/quicktime",
  txt: "text/plain",
  log: "text/plain",
  csv: "text/csv",
};

const macroEndings = new Set(["docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm"]);

export type CheckedFile = { name: string; type: string; bytes: Uint8Array };

/** The files with the type their content shows, or what is wrong with each: judged by content, not by name. */
export async function checkAttachments(
  files: readonly Attachment[],
): Promise<{ files: CheckedFile[]; errors: FieldError[] }> {
  const checked = await Promise.all(files.map(checkFile));
  const errors = checked.flatMap((result, index) =>
    "refusal" in result ? [{ pointer: `#/attachments/${index}`, detail: result.refusal }] : [],
  );
  return { files: checked.flatMap((result) => ("refusal" in result ? [] : [result])), errors };
}

async function checkFile({ name, bytes }: Attachment): Promise<CheckedFile | { refusal: string }> {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  const seen = await typeOfContent(bytes);
  if (macroEndings.has(ending) || seen?.includes("macroenabled"))
    return {
      refusal: `${name}：マクロを含むファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。`,
    };
  if (bytes.length === 0) return { refusal: `${name}：中身が空です。もう一度保存してから添付してください。` };
  if (bytes.length > maxFileBytes)
    return {
      refusal: `${name}は${Math.ceil(bytes.length / megabyte)} MBです。1個25 MBまで送信できます。短くするか、OneDriveのリンクを本文に書いてください。`,
    };

  const type = accepted[ending];
  if (!type)
    return {
      refusal: `${name}：この種類のファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。`,
    };
  const isAsNamed = type.startsWith("text/") ? seen === undefined && isText(bytes) : seen === type;
  if (!isAsNamed)
    return {
      refusal: `${name}：中身が「.${ending}」のファイルではありません。元のアプリで保存し直してから添付してください。`,
    };
  return { name, type, bytes };
}

async function typeOfContent(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import("file-type");
  return (await fileTypeFromBuffer(bytes))?.mime.toLowerCase();
}

/** Windows writes Japanese text in UTF-8 or in code page 932; neither holds a NUL. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.includes(0) && ["utf-8", "shift_jis"].some((encoding) => decodes(bytes, encoding));

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
