import * as z from "zod";
import { dispatch, type Engine, type GraphRequest } from "./dispatch.ts";
import { errorBody, GraphError } from "./errors.ts";
import { bodyAs } from "./resources/body.ts";
import type { Answer } from "./route.ts";

const most = 20;

const Part = z.object({
  id: z.string().min(1),
  method: z
    .string()
    .toUpperCase()
    .pipe(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"])),
  url: z.string().min(1),
  headers: z.record(z.string().toLowerCase(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type Part = z.infer<typeof Part>;
const Batch = z.object({ requests: z.array(Part).min(1) });

type PartAnswer = { id: string } & Answer;

/** Answers every part by itself, in the order in which they depend on each other. */
export async function runBatch(engine: Engine, request: GraphRequest, version: string): Promise<Answer> {
  const { requests } = bodyAs(Batch, request.body);
  demandBatch(requests);
  const underWay = new Map<string, Promise<PartAnswer>>();
  for (const part of requests) underWay.set(part.id, runPart(engine, request, version, part, underWay));
  return { status: 200, body: { responses: await Promise.all(underWay.values()) } };
}

function demandBatch(parts: readonly Part[]): void {
  const ids = parts.map(({ id }) => id);
  if (parts.length > most) refuse(`Number of batch request steps exceeds the maximum value of ${most}.`);
  if (new Set(ids).size < ids.length) refuse("Request Id has to be unique in a batch.");
  parts.forEach(({ dependsOn }, index) => {
    const unknown = dependsOn.find((id) => !ids.slice(0, index).includes(id));
    if (unknown !== undefined) refuse(`The dependsOn id '${unknown}' does not name an earlier request.`);
  });
}

function refuse(message: string): never {
  throw new GraphError("BadRequest", message);
}

async function runPart(
  engine: Engine,
  outer: GraphRequest,
  version: string,
  part: Part,
  underWay: ReadonlyMap<string, Promise<PartAnswer>>,
): Promise<PartAnswer> {
  const before = await Promise.all(part.dependsOn.flatMap((id) => underWay.get(id) ?? []));
  const answer = before.some((earlier) => earlier.status >= 400)
    ? notRun(engine)
    : await dispatch(engine, { ...outer, ...asRequest(part, version) });
  return { id: part.id, ...answer, body: bodyOf(answer) };
}

const asRequest = ({ method, url, headers, body }: Part, version: string) => ({
  method,
  url: `/${version}${url.startsWith("/") ? "" : "/"}${url}`,
  headers,
  body,
});

function notRun({ simulation }: Engine): Answer {
  const message = "The request was not run because one that it depends on has failed.";
  return { status: 424, body: errorBody({ status: 424, code: "FailedDependency", message, now: simulation.now() }) };
}

/** What is not JSON travels in a batch as base64. */
function bodyOf({ headers, body }: Answer): unknown {
  if (!Buffer.isBuffer(body)) return body ?? null;
  const isJson = headers?.["content-type"]?.startsWith("application/json") ?? false;
  return isJson ? (jsonIn(body) ?? body.toString()) : body.toString("base64");
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
