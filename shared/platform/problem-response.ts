import { inspect } from "node:util";
import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import type { Language } from "#shared/base/japanese-dates.ts";
import {
  type FieldFault,
  fault,
  invalidInput,
  Problem,
  type ProblemCode,
  problems,
  refusal,
  type Said,
  wordsIn,
} from "#shared/base/problems.ts";
import { isGraphError } from "./graph-error.ts";
import { plainWords } from "./plain-words.ts";

/** The body of every refusal: https://www.rfc-editor.org/rfc/rfc9457 */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** A refusal as `application/problem+json`; what was not foreseen tells nothing about itself. */
export function problemResponse(problem: Problem, language: Language): HttpResponseInit {
  const { status, title } = problems[problem.code];
  const body: z.infer<typeof ProblemBody> = { type: `urn:problem:${problem.code}`, title, status, code: problem.code };
  if (problem.code !== "unexpected") body.detail = problem.said[language];
  if (problem.errors.length > 0)
    body.errors = problem.errors.map(({ pointer, detail }) => ({ pointer, detail: wordsIn(detail, language) }));

  const headers: Record<string, string> = { "content-type": "application/problem+json" };
  if (status === 401) headers["www-authenticate"] = "Bearer";
  if (problem.retryAfterSeconds !== undefined) headers["retry-after"] = String(Math.ceil(problem.retryAfterSeconds));
  return { status, headers, body: JSON.stringify(body) };
}

/** Whatever was thrown, as a refusal with a name. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (!isGraphError(thrown)) return fault("unexpected", "unexpected", { cause: thrown });
  const wait = thrown.retryAfterSeconds;
  const extra = { cause: thrown, ...(wait !== undefined && { retryAfterSeconds: wait }) };
  return refusal("upstream-failed", noAnswer, extra);
}

const noAnswer: Said = {
  ja: "Microsoft 365から応答がありません。少し待ってから、もう一度お試しください。",
  en: "Microsoft Graph did not do what it was asked for.",
};

/** What the log needs to know of a surprise: the stack of what was thrown first. */
export function traceOf(problem: Problem): string {
  const cause = problem.cause ?? problem;
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
}

/** Each issue that zod found, as a field and what to do about it. */
export const fieldErrors = (error: z.ZodError): FieldFault[] =>
  error.issues.flatMap((issue): FieldFault[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: noSuchField }))
      : [{ pointer: pointer(issue.path), detail: issue.message }],
  );

const pointer = (path: readonly PropertyKey[]): string =>
  `#${path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;

const noSuchField: Said = {
  ja: "この項目はありません。取り除いてください。",
  en: "There is no such field; leave it out.",
};

/** The value as its schema reads it, or a refusal that names every field that does not fit. */
export function parsed<T>(schema: z.core.$ZodType<T>, value: unknown, language: Language = "en"): T {
  const result = z.safeParse(schema, value, { error: plainWords(language) });
  if (result.success) return result.data;
  throw invalidInput(fieldErrors(result.error));
}
