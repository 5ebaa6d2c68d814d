import * as z from "zod";
import { GraphError } from "#shared/platform/graph-error.ts";
import type { GraphAnswer } from "#shared/platform/platform.ts";

const Refusal = z.looseObject({ error: z.looseObject({ code: z.string() }) });

/** The answers of a batch by their ids; one part that is refused is the refusal of all, `isAbsent` says which are none. */
export function answersOf<T>(
  answers: ReadonlyMap<string, GraphAnswer>,
  path: string,
  schema: z.core.$ZodType<T>,
  isAbsent: (answer: GraphAnswer) => boolean = () => false,
): Map<string, T> {
  const read = new Map<string, T>();
  for (const [id, answer] of answers) {
    if (isAbsent(answer)) continue;
    if (answer.status >= 300) throw refusalOf(answer, path);
    const body = z.safeParse(schema, answer.body);
    if (!body.success)
      throw new GraphError({ status: answer.status, code: "unreadable-answer", path, cause: body.error });
    read.set(id, body.data);
  }
  return read;
}

const refusalOf = ({ status, body }: GraphAnswer, path: string) =>
  new GraphError({ status, code: Refusal.safeParse(body).data?.error.code ?? "no-code", path });
