import { accessToken } from "#web/session/session.ts";
import { currentLanguage } from "#web/words/language.ts";
import { isRefused, Refused } from "./problem.ts";

export type Asked = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  query?: Record<string, string | number | boolean | undefined>;
  /** Sent as JSON; a form or a file as it is. */
  body?: unknown;
  /** The version that was read, as `If-Match`. */
  version?: number | string;
  /** The same key again does the same thing once. */
  key?: string;
  signal?: AbortSignal;
};

/** What an answer says, and the version to send back with a change. */
export type Answer<T> = { value: T; version: number | undefined; location: string | undefined };

/** Asks the API at `/api` as whoever is signed in. Throws `Refused` for each refusal, and when nobody answers. */
export async function answerOf<T>(path: string, asked: Asked = {}): Promise<Answer<T>> {
  const response = await send(path, asked);
  if (!response.ok) throw await refusedBy(response);
  const text = await response.text();
  const etag = /^"(\d+)"$/.exec(response.headers.get("etag") ?? "")?.[1];
  return {
    value: (text === "" ? undefined : JSON.parse(text)) as T,
    version: etag === undefined ? undefined : Number(etag),
    location: response.headers.get("location") ?? undefined,
  };
}

/** Only what an answer says. */
export const ask = async <T>(path: string, asked?: Asked): Promise<T> => (await answerOf<T>(path, asked)).value;

/** A file, under the name that the API gives it. */
export async function askFile(path: string, asked: Asked = {}): Promise<File> {
  const response = await send(path, asked);
  if (!response.ok) throw await refusedBy(response);
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return new File([await response.blob()], decodeURIComponent(name ?? "download"));
}

export async function headersOf(asked: Asked, refused?: string): Promise<Record<string, string>> {
  const { method = "GET", body, version, key } = asked;
  const token = await accessToken({ refused, isAct: method !== "GET" });
  return {
    accept: "application/json",
    "accept-language": currentLanguage(),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(isJson(body) && { "content-type": "application/json" }),
    ...(version !== undefined && { "if-match": `"${version}"` }),
    ...(key !== undefined && { "idempotency-key": key }),
  };
}

const isJson = (body: unknown) => body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);

/** Once more, as soon as its reader has signed in again, when the token is not taken any more. */
async function send(path: string, asked: Asked): Promise<Response> {
  const { signal } = asked;
  try {
    const headers = await headersOf(asked);
    const answer = await fetchWith(headers, path, asked);
    const token = headers["authorization"]?.replace("Bearer ", "");
    if (answer.status !== 401 || token === undefined) return answer;
    return await fetchWith(await headersOf(asked, token), path, asked);
  } catch (error) {
    if (signal?.aborted || isRefused(error)) throw error;
    throw new Refused("offline", 0, "");
  }
}

const fetchWith = (headers: Record<string, string>, path: string, { method = "GET", body, query, signal }: Asked) =>
  fetch(addressOf(path, query), {
    method,
    headers,
    ...(body !== undefined && { body: isJson(body) ? JSON.stringify(body) : (body as FormData | Blob) }),
    ...(signal && { signal }),
  });

export function addressOf(path: string, query: Asked["query"] = {}): string {
  const wanted = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return `/api${path}${wanted.length > 0 ? `?${new URLSearchParams(wanted)}` : ""}`;
}

/** The refusal that an answer carries. */
export async function refusedBy(response: Pick<Response, "status" | "text">): Promise<Refused> {
  const text = await response.text();
  try {
    const {
      code,
      detail = "",
      errors,
    } = JSON.parse(text) as Partial<Pick<Refused, "code" | "errors">> & {
      detail?: string;
    };
    if (code) return new Refused(code, response.status, detail, { ...(errors && { errors }) });
  } catch {
    // Not one of our refusals: something between us answered.
  }
  return new Refused(response.status === 413 ? "too-large" : "upstream-failed", response.status, "");
}
