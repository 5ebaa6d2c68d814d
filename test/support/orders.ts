import { beforeAll } from "vitest";
import * as z from "zod";
import { type Company, companies, provider } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { eventually, useService } from "./service.ts";

/** What orders are chosen from and checked against. */
const chosenFrom: readonly SnapshotKind[] = [
  "licences",
  "accounts",
  "groups",
  "adminRoles",
  "devices",
  "compliancePolicies",
  "configurations",
  "conditionalAccess",
];

const Choices = z.object({
  choices: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string().optional() })),
});

const Words = z.object({ ja: z.string(), en: z.string() });
const Progress = z.looseObject({
  state: z.string(),
  evidence: z.string().optional(),
  proof: Words.optional(),
  failure: z.looseObject({ code: z.string() }).optional(),
});
export const Order = z.looseObject({
  id: z.string(),
  state: z.string(),
  version: z.int(),
  headline: z.string(),
  inquiry: z.string(),
  dueBy: z.string(),
  runAt: z.string().optional(),
  fulfilment: z.string().optional(),
  reason: Words.optional(),
  plan: z.object({ hash: z.string(), edition: z.int().optional() }).optional(),
  missingApprovals: z.array(z.string()),
  steps: z.array(z.looseObject({ title: Words, before: Words, after: Words, progress: Progress.optional() })),
  tasks: z.array(z.looseObject({ title: Words, needsEvidence: z.boolean(), progress: Progress.optional() })),
  handovers: z.array(z.looseObject({ id: z.string(), forWhom: z.string(), openedAt: z.string().optional() })),
});
export type Order = z.infer<typeof Order>;

export const operator = `operator@${provider.domain}`;
export const secondOperator = `operator2@${provider.domain}`;

/** The service with what companies can choose from, every one unless said, and what people do with their orders. */
export function useOrders(alsoRead: readonly SnapshotKind[] = [], readAt: readonly Company[] = companies) {
  const running = useService();
  const [sample, hinagata, mitate] = companies;
  if (!sample || !hinagata || !mitate) throw new Error("The demo has too few companies.");

  const ask = async (
    path: string,
    user: string,
    init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${running.service.host.url}/api${path}`, {
      method: init.method ?? "GET",
      headers: {
        authorization: `Bearer ${await running.service.issuer.token(user)}`,
        ...(init.body !== undefined && { "content-type": "application/json" }),
        ...init.headers,
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });

  beforeAll(async () => {
    const day = japanDate(Temporal.Now.instant()).toString();
    for (const { id } of readAt)
      for (const kind of [...chosenFrom, ...alsoRead])
        await collectKind(running.service.platform, { tenant: TenantId.parse(id), kind, day });
  });

  const submit = (tenant: string, user: string, form: object, headers: Record<string, string> = {}) =>
    ask(`/tenants/${tenant}/requests`, user, { method: "POST", body: form, headers });

  const read = async (tenant: string, id: string): Promise<Order> =>
    Order.parse(await (await ask(`/tenants/${tenant}/requests/${id}`, operator)).json());

  return {
    running,
    sample,
    hinagata,
    mitate,
    ask,
    submit,
    read,
    /** Orders something that is taken. */
    order: async (tenant: string, user: string, form: object): Promise<string> => {
      const answer = await submit(tenant, user, form);
      const body: unknown = await answer.json();
      if (answer.status !== 202) throw new Error(`It was answered ${answer.status}: ${JSON.stringify(body)}`);
      return z.object({ id: z.string() }).parse(body).id;
    },
    /** The order once it is in a state. */
    until: (tenant: string, id: string, state: string): Promise<Order> =>
      eventually(async () => {
        const order = await read(tenant, id);
        return order.state === state ? order : undefined;
      }),
    /** A decision on the order as it stands once nobody is at work on it. */
    decide: async (tenant: string, id: string, user: string, decision: object): Promise<Response> => {
      await running.service.idle();
      const { version } = await read(tenant, id);
      return ask(`/tenants/${tenant}/requests/${id}/decisions`, user, {
        method: "POST",
        body: decision,
        headers: { "if-match": `"${version}"` },
      });
    },
    choose: async (
      tenant: string,
      source: string,
      q = "",
      at = 0,
    ): Promise<{ id: string; name: string; detail?: string | undefined }> => {
      const answer = await ask(`/tenants/${tenant}/request-choices/${source}?q=${encodeURIComponent(q)}`, operator);
      const first = Choices.parse(await answer.json()).choices.at(at);
      if (!first) throw new Error(`There is nothing to choose from ${source}.`);
      return first;
    },
  };
}
