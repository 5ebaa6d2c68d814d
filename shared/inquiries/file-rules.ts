import type { Said } from "#shared/base/problems.ts";

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

/** The same as a browser's file chooser wants it. */
export const acceptedEndings: readonly string[] = Object.keys(accepted).map((ending) => `.${ending}`);

/** What only a mail brings: another mail. */
const attachedMail = { eml: "message/rfc822" } as const;

const macroEndings = new Set(["docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm"]);

const longestName = 200;

/** Why a file is not taken, as far as its name and its size can tell. */
export type FileFault = "long-name" | "macros" | "empty" | "too-large" | "unknown-kind";

const faults: Record<Exclude<FileFault, "too-large">, Said> = {
  "long-name": {
    ja: "ファイル名は200文字以内にしてください。",
    en: "Give the file a name of at most 200 characters.",
  },
  macros: {
    ja: "マクロを含むファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。",
    en: "Files with macros cannot be sent. Attach a screenshot (PNG, JPEG) or a PDF instead.",
  },
  empty: {
    ja: "中身が空です。もう一度保存してから添付してください。",
    en: "The file is empty. Save it once more, then attach it.",
  },
  "unknown-kind": {
    ja: "この種類のファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。",
    en: "Files of this kind cannot be sent. Attach a screenshot (PNG, JPEG) or a PDF instead.",
  },
};

const endingOf = (name: string) => name.split(".").at(-1)?.toLowerCase() ?? "";

/** What is wrong with a file before anybody has looked into it. */
export function faultOf({ name, bytes, hasMacros = false }: NamedFile): FileFault | undefined {
  if (name.length > longestName) return "long-name";
  const ending = endingOf(name);
  if (macroEndings.has(ending) || hasMacros) return "macros";
  if (bytes === 0) return "empty";
  if (bytes > maxFileBytes) return "too-large";
  return accepted[ending] === undefined ? "unknown-kind" : undefined;
}

type NamedFile = { name: string; bytes: number; hasMacros?: boolean };

/** What was seen of a file as it passed by. */
export type SeenFile = {
  name: string;
  bytes: number;
  /** The type that the first bytes show; text shows none. */
  seenType: string | undefined;
  hasMacros: boolean;
  isText: boolean;
};

export type FileRefusal = { refusal: Said; isTooLarge?: true };

/** The type under which a file is kept, or why it is not taken: judged by content, not by name. */
export function judgeFile(file: SeenFile, from: "form" | "mail"): { type: string } | FileRefusal {
  const { name, seenType, isText } = file;
  const ending = endingOf(name);
  const fault = faultOf({ ...file, hasMacros: file.hasMacros || seenType?.includes("macroenabled") === true });
  if (from === "mail" && ending === "eml" && fault === "unknown-kind") return { type: attachedMail.eml };
  if (fault === "too-large") return tooLarge(name);
  const type = accepted[ending];
  if (fault !== undefined || type === undefined) {
    const shown = name.length > longestName ? `${name.slice(0, 40)}…` : name;
    return refused(shown, faults[fault ?? "unknown-kind"]);
  }
  const isAsNamed = type.startsWith("text/") ? seenType === undefined && isText : seenType === type;
  if (isAsNamed) return { type };
  return refused(name, {
    ja: `中身が「.${ending}」のファイルではありません。元のアプリで保存し直してから添付してください。`,
    en: `What is in it is no .${ending} file. Save it anew in the app it comes from, then attach it.`,
  });
}

export const refused = (name: string, { ja, en }: Said): FileRefusal => ({
  refusal: { ja: `${name}：${ja}`, en: `${name}: ${en}` },
});

/** A file is no longer read once it is over the limit, so its whole size is not known. */
export const tooLarge = (name: string): FileRefusal => ({
  ...refused(name, {
    ja: "25 MBを超えています。1個25 MBまで送信できます。短くするか、OneDriveのリンクを本文に書いてください。",
    en: "It is larger than 25 MB, which is the most for one file. Shorten it, or write a OneDrive link into the text.",
  }),
  isTooLarge: true,
});
