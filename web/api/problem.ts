import type { FieldError, ProblemCode } from "#shared/base/problems.ts";

/** A refusal of the API (RFC 9457); `offline` when no answer came at all, `stopped` when its reader waited no longer. */
export class Refused extends Error {
  readonly code: ProblemCode | "offline" | "stopped";
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly trace: string | undefined;

  constructor(code: Refused["code"], status: number, detail: string, rest: Partial<Refused> = {}) {
    super(detail);
    this.name = "Refused";
    this.code = code;
    this.status = status;
    this.errors = rest.errors ?? [];
    this.trace = rest.trace;
  }
}

export const isRefused = (error: unknown, ...codes: Refused["code"][]): error is Refused =>
  error instanceof Refused && (codes.length === 0 || codes.includes(error.code));

/** What became of it: whatever is no refusal is our failure. */
export const codeOf = (error: unknown): Refused["code"] => (isRefused(error) ? error.code : "unexpected");
