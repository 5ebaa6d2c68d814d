import * as z from "zod";
import { isWorthRepeating, mostRetries, pauseSeconds, type Wait } from "./patience.ts";
import type { GraphAnswer, GraphPart, GraphQuery } from "./platform.ts";

const largestBatch = 20;

const BatchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});
type Part = z.infer<typeof BatchAnswer>["responses"][number];

type PostBatch = (
  requests: readonly object[],
  schema: typeof BatchAnswer,
  mayRepeat: boolean,
  counted: { path: string; calls: number },
) => Promise<z.infer<typeof BatchAnswer>>;

/** All parts in batches; those that were throttled go again by themselves, after the longest pause that was asked for. */
export async function inBatches(
  parts: readonly GraphPart<string>[],
  post: PostBatch,
  wait: Wait,
): Promise<Map<string, GraphAnswer>> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  if (byId.size < parts.length) throw new Error("Two parts of a batch have the same id.");

  const answers = new Map<string, GraphAnswer>();
  let open = [...parts];
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const again: Part[] = [];
    for (const batch of chunks(open))
      for (const answer of await postBatch(batch, post)) {
        answers.set(answer.id, { status: answer.status, body: answer.body });
        if (isWorthRepeating(answer.status, isRead(byId.get(answer.id)))) again.push(answer);
      }
    if (attempt > mostRetries || again.length === 0) break;
    await wait(1000 * Math.max(...again.map(({ headers }) => pauseSeconds(retryAfter(headers), attempt))));
    open = again.flatMap(({ id }) => byId.get(id) ?? []);
  }
  return answers;
}

async function postBatch(batch: readonly GraphPart<string>[], post: PostBatch): Promise<Part[]> {
  const requests = batch.map(({ id, method, path, query, body }) => {
    const url = `${path}${asQuery(query)}`;
    return body === undefined
      ? { id, method, url }
      : { id, method, url, body, headers: { "content-type": "application/json" } };
  });
  const counted = { path: batch[0]?.path ?? "", calls: batch.length };
  const { responses } = await post(requests, BatchAnswer, batch.every(isRead), counted);
  const answered = new Set(responses.map(({ id }) => id));
  const missing = batch.filter(({ id }) => !answered.has(id)).map(({ id }) => unanswered(id));
  return [...responses, ...missing];
}

const asQuery = (query: GraphQuery = {}) => {
  const options = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return options.length > 0 ? `?${options.join("&")}` : "";
};

const isRead = (part: GraphPart<string> | undefined) => part?.method === "GET";

const unanswered = (id: string): Part => ({
  id,
  status: 504,
  body: { error: { code: "no-answer", message: "The batch came back without this part." } },
});

const retryAfter = (headers: Record<string, string> = {}) =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === "retry-after")?.[1];

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / largestBatch) }, (_, index) =>
    items.slice(index * largestBatch, (index + 1) * largestBatch),
  );
}
