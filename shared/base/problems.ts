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

export type ProblemExtra = {
  errors?: readonly FieldError[];
  retryAfterSeconds?: number;
  cause?: unknown;
  /** `detail` for a caller whose language is known. */
  said?: Said;
};

/** A refusal with a name. `detail` is shown to the caller; what else went wrong belongs into `cause`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly said: Said;

  constructor(code: ProblemCode, detail: string, extra: ProblemExtra = {}) {
    super(detail, { cause: extra.cause });
    this.name = "Problem";
    this.code = code;
    this.errors = extra.errors ?? [];
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.said = extra.said ?? { ja: detail, en: detail };
  }
}

/** A refusal in the language of whoever reads it, where that is known; else in English. */
export const refusal = (code: ProblemCode, said: Said, extra: Omit<ProblemExtra, "said"> = {}): Problem =>
  new Problem(code, said.en, { ...extra, said });

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
