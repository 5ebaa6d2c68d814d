import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { type Alert, Severity, SourceState } from "../model.ts";
import { cut, distinct, ForeignId, known, Link, Moment } from "./words.ts";

const Names = z.array(z.string()).default([]);

/** What a customer's own automation tells of an alert: docs/alert-events.md is about these fields. */
export const CustomerAlert = z
  .looseObject({
    tenantId: TenantId,
    id: ForeignId,
    title: z.string().min(1),
    severity: known(Severity.options, "unknown"),
    status: known(SourceState.options, "new"),
    source: z.string().max(100).default("customer"),
    categories: Names,
    devices: Names,
    people: Names,
    description: z.string().optional(),
    recommendedActions: z.string().optional(),
    link: Link,
    createdAt: Moment,
    updatedAt: Moment,
  })
  .transform(
    (given): Alert => ({
      tenant: given.tenantId,
      id: given.id,
      title: cut(given.title),
      severity: given.severity,
      state: given.status,
      source: given.source,
      categories: distinct(given.categories),
      devices: distinct(given.devices),
      people: distinct(given.people),
      ...(given.description && { description: cut(given.description) }),
      ...(given.recommendedActions && { recommendedActions: cut(given.recommendedActions) }),
      ...(given.link && { link: given.link }),
      createdAt: given.createdAt,
      updatedAt: given.updatedAt,
    }),
  );
