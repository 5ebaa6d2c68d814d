import type { FieldError, ProblemCode } from "#shared/base/problems.ts";

/** A refusal of the API (RFC 9457), or `offline` when no answer came at all. */
export class Refused extends Error {
  readonly code: ProblemCode | "offline";
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly trace: string | undefined;

  constructor(code: ProblemCode | "offline", status: number, detail: string, rest: Partial<Refused> = {}) {
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
