import * as z from "zod";
import { GraphError, type GraphErrorCode } from "../errors.ts";

/** A request's body in the shape that a route wants, or a bad request that says what is wrong. */
export function bodyAs<T>(schema: z.core.$ZodType<T>, body: unknown, code: GraphErrorCode = "BadRequest"): T {
  const read = z.safeParse(schema, body);
  if (read.success) return read.data;
  throw new GraphError(code, `The request body is not valid: ${z.prettifyError(read.error)}`);
}
