import type { HttpRequest, HttpResponseInit, InvocationContext } from "@azure/functions";
import * as z from "zod";
import { acceptedLanguage } from "#shared/base/accepted-language.ts";
import type { Caller } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { nothingHere, type Problem, refusal, type Said, signInFirst } from "#shared/base/problems.ts";
import { logTo } from "./log.ts";
import type { Platform } from "./platform.ts";
import { asProblem, parsed, problemResponse, traceOf } from "./problem-response.ts";
import { type BodyKind, type IncomingFile, readBody } from "./request-body.ts";

/**
 * `admin` is an admin of any customer, or an operator. `tenant-admin` is one of the tenant in the path; to everyone else
 * that tenant does not exist.
 */
export type Allow = "anyone" | "signed-in" | "admin" | "tenant-admin" | "operator";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

type Input<Params, Query, Body> = {
  platform: Platform;
  caller: Caller;
  params: Params;
  query: Query;
  body: Body;
  request: HttpRequest;
  /** In which language the caller reads refusals. */
  language: Language;
  /** A browser that shows what it gets, rather than a program that reads it. */
  wantsPage: boolean;
};

type InBoth<T> = Record<Language, z.core.$ZodType<T>>;

export type EndpointSpec<Params, Query, Body, Result> = {
  on: `${Method | "ANY"} /${string}`;
  allow: Allow;
  /** Open as well to people whose company's contract has ended; any other door is closed to them. */
  staysOpen?: boolean;
  summary: string;
  params?: z.core.$ZodType<Params>;
  query?: z.core.$ZodType<Query>;
  /** One schema for each language, where its words are the caller's own. */
  body?: z.core.$ZodType<Body> | InBoth<Body>;
  /** In which language a caller reads refusals who asks for none; Japanese without it. */
  language?(platform: Platform, caller: Caller, tenant: TenantId | undefined): Promise<Language>;
  /** Turns a caller away before anything of the body is read. */
  admit?(platform: Platform, caller: Caller): Promise<void>;
  /** How a body may come, and how much of it; JSON of 1 MB when not said. */
  reads?: {
    kinds: readonly BodyKind[];
    maxBytes: number;
    /** Takes each file of a form as it comes; what it gives stands in the file's place. */
    file?(platform: Platform, file: IncomingFile): Promise<unknown>;
    /** Throws when the bytes of a body that is no form are not signed as they should be. */
    check?(platform: Platform, request: HttpRequest, bytes: Uint8Array): void;
  };
  answer: Record<number, z.core.$ZodType>;
  /** The types of files that the same answer comes as, when it is asked for so. */
  alsoAs?: readonly string[];
  run(input: Input<Params, Query, Body>): Promise<Result>;
  respond(result: Result, input: Input<Params, Query, Body>): HttpResponseInit | Promise<HttpResponseInit>;
  /** Turns a refusal into a page for browsers; everyone else gets problem+json. */
  refusePage?(
    problem: Problem,
    sent: { platform: Platform; body: unknown },
  ): HttpResponseInit | Promise<HttpResponseInit>;
};

/** What the host calls and what the API description is written from. */
export type Endpoint = {
  methods: readonly Method[];
  route: string;
  allow: Allow;
  summary: string;
  schemas: {
    params?: z.core.$ZodType;
    query?: z.core.$ZodType;
    body?: z.core.$ZodType;
    answer: Record<number, z.core.$ZodType>;
  };
  kinds: readonly BodyKind[];
  alsoAs: readonly string[];
  handle: (from: Surroundings, request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;
};

export type Surroundings = {
  platform: Platform;
  identify: (platform: Platform, request: HttpRequest) => Promise<Caller>;
};

const megabyte = 1_048_576;

/** An HTTP entry point: who may call it, what it reads, what it does and what comes back. The only place that catches. */
export function endpoint<Params, Query, Body, Result>(spec: EndpointSpec<Params, Query, Body, Result>): Endpoint {
  const [method, route] = spec.on.split(" /") as [Method | "ANY", string];
  const reads: NonNullable<typeof spec.reads> = spec.reads ?? { kinds: ["json"], maxBytes: megabyte };

  async function handle(
    { platform: shared, identify }: Surroundings,
    request: HttpRequest,
    context: InvocationContext,
  ) {
    const platform = { ...shared, log: logTo(context) };
    const wantsPage = request.headers.get("accept")?.includes("text/html") ?? false;
    let sent: unknown;
    // Pages are in Japanese, whatever the browser likes best.
    const asked = wantsPage && spec.refusePage ? "ja" : acceptedLanguage(request.headers.get("accept-language"));
    let language: Language = asked ?? "ja";
    try {
      const caller = await identify(platform, request);
      const tenant = TenantId.safeParse(request.params["tenantId"]).data;
      language = asked ?? (await spec.language?.(platform, caller, tenant)) ?? "ja";
      permit(spec, caller, tenant);
      const params = pathOf(spec.params, request.params);
      const query = given(spec.query, Object.fromEntries(request.query), language);
      await spec.admit?.(platform, caller);
      if (spec.body)
        sent = await readBody(request, reads, {
          receive: reads.file?.bind(undefined, platform),
          check: reads.check?.bind(undefined, platform, request),
        });
      const body = given(spec.body, sent, language);
      const input = { platform, caller, params, query, body, request, language, wantsPage };
      return await spec.respond(await spec.run(input), input);
    } catch (thrown) {
      const problem = asProblem(thrown);
      report(platform, problem);
      return wantsPage && spec.refusePage
        ? await spec.refusePage(problem, { platform, body: sent })
        : problemResponse(problem, language);
    }
  }

  const { params, query, body, answer } = spec;
  const schemas = {
    ...(params && { params }),
    ...(query && { query }),
    ...(body && { body: schemaIn(body, "en") }),
    answer,
  };
  return {
    methods: method === "ANY" ? methods : [method],
    route,
    allow: spec.allow,
    summary: spec.summary,
    schemas,
    kinds: reads.kinds,
    alsoAs: spec.alsoAs ?? [],
    handle,
  };
}

/** A part that no schema was declared for is `undefined`, which is what its type then says. */
const given = <T>(schema: z.core.$ZodType<T> | InBoth<T> | undefined, value: unknown, language: Language): T =>
  schema ? parsed(schemaIn(schema, language), value, language) : (undefined as T);

const schemaIn = <T>(schema: z.core.$ZodType<T> | InBoth<T>, language: Language): z.core.$ZodType<T> =>
  "_zod" in schema ? schema : schema[language];

/** Where a path names what cannot be, there is nothing. */
function pathOf<T>(schema: z.core.$ZodType<T> | undefined, value: unknown): T {
  const result = schema && z.safeParse(schema, value);
  if (result && !result.success) throw nothingHere();
  return result?.data as T;
}

type Door = { allow: Allow; staysOpen?: boolean };

function permit({ allow, staysOpen = false }: Door, caller: Caller, tenant: TenantId | undefined): void {
  if (allow === "anyone") return;
  if (caller.kind === "visitor") throw signInFirst();
  if (caller.role === "operator") return;
  if (caller.isFormer && !staysOpen) throw refusal("not-allowed", hasEnded);
  if (allow === "signed-in") return;
  if (allow === "operator") throw refusal("not-allowed", staffOnly);
  if (allow === "tenant-admin" && tenant !== caller.tenant) throw nothingHere();
  if (caller.role !== "admin") throw refusal("not-allowed", adminsOnly);
}

const staffOnly: Said = { ja: "担当者だけが行える操作です。", en: "Only our support staff may do this." };

const hasEnded: Said = {
  ja: "ご契約は終了しています。ご契約・請求書・レポートとデータ一式は、終了から90日間ご覧いただけます。",
  en: "The contract has ended. Contract, invoices, reports and your data stay open for ninety days after the end.",
};

const adminsOnly: Said = {
  ja: "貴社の管理者の方だけがご利用いただけます。",
  en: "Only your company's admins may see this.",
};

function report({ log }: Platform, problem: Problem): void {
  if (problem.code === "unexpected" || problem.code === "upstream-failed")
    log.error("request failed", { code: problem.code, cause: traceOf(problem) });
  else
    log.info("request refused", { code: problem.code, fields: problem.errors.map(({ pointer }) => pointer).join(" ") });
}
