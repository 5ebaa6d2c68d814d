import * as z from "zod";
import { type Endpoint, endpoint } from "#shared/platform/endpoint.ts";
import { openApi } from "#shared/platform/openapi.ts";

/** The description of all the others. */
export const describeApi = (endpoints: Record<string, Endpoint>): Endpoint =>
  endpoint({
    on: "GET /openapi.json",
    allow: "anyone",
    summary: "This description",
    answer: { 200: z.object({ openapi: z.string() }) },
    run: async ({ platform }) => openApi(endpoints, platform.settings.service.name),
    respond: (description) => ({ jsonBody: description }),
  });
