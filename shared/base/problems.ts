/** Every refusal the product can name: its status, its title, and whether a queue tries again. */
export const problems = {
  "malformed-request": { status: 400, title: "The request cannot be read", retry: false },
  "not-signed-in": { status: 401, title: "Sign in first", retry: false },
  "not-allowed": { status: 403, title: "This is not open to you", retry: false },
  "not-found": { status: 404, title: "There is nothing here", retry: false },
  "wrong-state": { status: 409, title: "This cannot be done now", retry: false },
  "stale-version": { status: 412, title: "Someone else changed it first", retry: true },
  "too-large": { status: 413, title: "Too much was sent", retry: false },
  "unsupported-media-type": { status: 415, title: "This kind of content is not read here", retry: false },
  "invalid-input": { status: 422, title: "Some fields need to be mended", retry: false },
  "too-many-requests": { status: 429, title: "Too many requests, wait a little", retry: true },
  unexpected: { status: 500, title: "Something went wrong on our side", retry: true },
  "upstream-failed": { status: 502, title: "A service behind us did not answer", retry: true },
} as const satisfies Record<string, { status: number; title: string; retry: boolean }>;

export type ProblemCode = keyof typeof problems;

/** The same in both languages that customers read. */
export type Said = { ja: string; en: string };

/** One field that cannot be taken: `pointer` is a JSON pointer into what was sent, `detail` says what to do. */
export type FieldError = { pointer: string; detail: string };

/** The same before it is told to a reader of one language. */
export type FieldFault = { pointer: string; detail: string | Said };

export type ProblemExtra = {
  errors?: readonly FieldFault[];
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** A refusal with a name. What is `said` is shown to the caller; what else went wrong belongs into `cause`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldFault[];
  readonly retryAfterSeconds: number | undefined;
  readonly said: Said;

  constructor(code: ProblemCode, said: Said, extra: ProblemExtra = {}) {
    super(said.en, { cause: extra.cause });
    this.name = "Problem";
    this.code = code;
    this.errors = extra.errors ?? [];
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.said = said;
  }
}

/** What a person can meet comes in both languages, and is told in the one that they read. */
export const refusal = (code: ProblemCode, said: Said, extra?: ProblemExtra): Problem => new Problem(code, said, extra);

/** What only programs and the log meet, for whom English is enough. */
export const fault = (code: ProblemCode, detail: string, extra?: ProblemExtra): Problem =>
  new Problem(code, { ja: detail, en: detail }, extra);

/** The words for a reader of one language; what is written in one only is told as it is. */
export const wordsIn = (detail: string | Said, language: keyof Said): string =>
  typeof detail === "string" ? detail : detail[language];

/** The same for what is missing and for what belongs to somebody else. */
export const nothingHere = (): Problem =>
  refusal("not-found", { ja: "お探しのものは見つかりません。", en: "There is nothing at this address." });

/** Refuses to write over what somebody else has changed in the meantime. */
export const changedSince = (cause?: unknown): Problem =>
  refusal(
    "stale-version",
    {
      ja: "ご覧になったあとに内容が変わりました。もう一度開いてからお試しください。",
      en: "It has changed since you read it. Read it again.",
    },
    { cause },
  );

/** Others were faster again and again: after a moment the same can be done. */
export const tooBusy = (retryAfterSeconds = 1): Problem =>
  refusal(
    "stale-version",
    {
      ja: "ほかの方の操作と重なりました。少し待ってから、もう一度お試しください。",
      en: "Too many are changing this at the same moment. Wait a little and try again.",
    },
    { retryAfterSeconds },
  );

/** Names each field that cannot be taken. */
export const invalidInput = (errors: readonly FieldFault[]): Problem =>
  refusal(
    "invalid-input",
    { ja: "入力内容をご確認ください。", en: "Some fields cannot be taken as they are." },
    { errors },
  );

/** One field that cannot be taken, which is all there is to say. */
export const invalidField = (pointer: string, said: Said): Problem =>
  refusal("invalid-input", said, { errors: [{ pointer, detail: said }] });

/** A list is continued with what its page before gave. */
export const unknownCursor = (): Problem =>
  invalidField("#/cursor", {
    ja: "一覧の続きを読む値ではありません。はじめから読み直してください。",
    en: "The cursor is not one that was given out. Begin again without it.",
  });

/** Only a signed-in person does this. */
export const signInFirst = (): Problem =>
  refusal("not-signed-in", { ja: "サインインしてからご利用ください。", en: "Send a token of a signed-in person." });
