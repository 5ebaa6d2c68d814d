import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { Status } from "./status.ts";

const moment = z.iso.datetime();

export const Classification = z.enum(["incident", "advisory", "unknown"]);

/** What Microsoft says of an issue at one time; `content` is in English. */
export const Post = z.object({ at: moment, isHtml: z.boolean(), content: z.string() });
export type Post = z.infer<typeof Post>;

/** An issue of a service of Microsoft, the same under its id for every customer (M365-01). */
export const ServiceIncident = z.object({
  id: z.string(),
  service: z.string(),
  feature: z.string().optional(),
  title: z.string(),
  impact: z.string().optional(),
  classification: Classification,
  status: Status,
  isOver: z.boolean(),
  /** Sent to try the road: nobody is told of it. */
  isTest: z.boolean(),
  startedAt: moment,
  endedAt: moment.optional(),
  updatedAt: moment,
});
export type ServiceIncident = z.infer<typeof ServiceIncident>;

/** An issue as one customer's service health tells it. */
export type SeenIssue = { tenant: TenantId; incident: ServiceIncident; posts: Post[] };
