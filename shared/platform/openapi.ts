import * as z from "zod";
import type { Allow, Endpoint } from "./endpoint.ts";
import { ProblemBody } from "./problem-response.ts";
import type { BodyKind } from "./request-body.ts";

const media: Record<BodyKind, readonly string[]> = {
  json: ["application/json"],
  form: ["multipart/form-data", "application/x-www-form-urlencoded"],
  file: ["multipart/form-data"],
};

/** The API's description, written from the same schemas that check it: https://spec.openapis.org/oas/v3.1.0 */
export function openApi(endpoints: Record<string, Endpoint>, title: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = `/${endpoint.route}`;
    for (const method of endpoint.methods)
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title, version: "1" },
    servers: [{ url: "/api" }],
    paths,
    components: { securitySchemes: { entra: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  };
}

const operation = (name: string, { summary, allow, schemas, kinds, alsoAs }: Endpoint): object => ({
  operationId: name,
  summary,
  security: security(allow),
  parameters: [...parameters("path", schemas.params), ...parameters("query", schemas.query)],
  ...(schemas.body && { requestBody: { required: true, content: contents(kinds, schemas.body) } }),
  responses: {
    ...Object.fromEntries(
      Object.entries(schemas.answer).map(([status, schema]) => [
        status,
        {
          description: summary,
          content: { "application/json": { schema: jsonSchema(schema, "output") }, ...files(alsoAs) },
        },
      ]),
    ),
    default: {
      description: "A refusal with its reason",
      content: { "application/problem+json": { schema: jsonSchema(ProblemBody, "output") } },
    },
  },
});

const security = (allow: Allow) => (allow === "anyone" ? [{}, { entra: [] }] : [{ entra: [] }]);

const contents = (kinds: readonly BodyKind[], body: z.core.$ZodType) => {
  const schema = jsonSchema(body, "input");
  return {
    ...Object.fromEntries(kinds.flatMap((kind) => media[kind].map((type) => [type, { schema }]))),
    ...(kinds.includes("file") && { "application/octet-stream": {} }),
  };
};

const files = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]));

type Properties = { properties?: Record<string, { description?: string }>; required?: string[] };

function parameters(where: "path" | "query", schema: z.core.$ZodType | undefined): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] }: Properties = jsonSchema(schema, "input");
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: where,
    ...(description !== undefined && { description }),
    required: where === "path" || required.includes(name),
    schema: property,
  }));
}

/** What JSON Schema cannot say, such as the bytes of a file, is left open. */
const jsonSchema = (schema: z.core.$ZodType, io: "input" | "output"): object =>
  z.toJSONSchema(schema, { io, unrepresentable: "any" });
