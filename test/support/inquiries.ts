import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import type { Embedded } from "#local/embedded.ts";
import { eventually } from "./eventually.ts";

const [ours] = companies;
if (!ours) throw new Error("The demo has too few companies.");

const operator = `operator@${provider.domain}`;
const user = `user@${ours.domain}`;

const Thread = z.looseObject({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: z.string(),
  tenant: z.string().optional(),
  suggestedTenant: z.string().optional(),
  history: z.array(
    z.object({
      at: z.string(),
      by: z.looseObject({ role: z.string(), name: z.string().optional() }),
      message: z.object({ visibility: z.string(), text: z.string() }).optional(),
      changes: z.array(z.object({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })),
    }),
  ),
  links: z.array(z.object({ inquiry: z.string(), relation: z.string() })),
});
export type Thread = z.infer<typeof Thread>;

const Opened = z.object({ id: z.string() });
const Refusal = z.object({ code: z.string(), errors: z.array(z.object({ pointer: z.string() })).optional() });

type Asked = { by?: string | undefined; body?: unknown; headers?: Record<string, string> };
export const form = { subject: "印刷できません", description: "3階の複合機から紙が出ません。", impact: "degraded" };

/** What people do with inquiries through the API of a service that runs. */
export function inquiriesOf(running: { readonly service: Embedded }) {
  async function ask(method: string, path: string, { by, body, headers = {} }: Asked = {}): Promise<Response> {
    return fetch(`${running.service.host.url}/api${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(by && { authorization: `Bearer ${await running.service.issuer.token(by)}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  const threadOf = async (id: string, by = operator): Promise<Thread> =>
    Thread.parse(await (await ask("GET", `/inquiries/${id}?follow=false`, { by })).json());

  async function openedBy(by: string | undefined, sent: object): Promise<string> {
    const answer = await ask("POST", "/inquiries", { by, body: { ...form, ...sent } });
    const { id } = Opened.parse(await answer.json());
    await eventually(async () =>
      (await ask("GET", `/inquiries/${id}`, { by: operator })).status === 200 ? true : undefined,
    );
    return id;
  }

  return {
    ask,
    threadOf,
    opened: (sent: object = {}, by = user) => openedBy(by, sent),
    openedByVisitor: (sent: object) => openedBy(undefined, sent),
    say: (id: string, by: string, body: object, headers = {}) =>
      ask("POST", `/inquiries/${id}/messages`, { by, body, headers }),
    /** Changes an inquiry as it stands, or as it stood in a version. */
    patch: async (id: string, by: string, body: object, version?: number): Promise<Response> => {
      const seen = version ?? (await threadOf(id)).version;
      return ask("PATCH", `/inquiries/${id}`, { by, body, headers: { "if-match": `"${seen}"` } });
    },
  };
}

/** The status of a refusal, its code, and the fields that it names. */
export async function refused(answer: Response) {
  const { code, errors = [] } = Refusal.parse(await answer.json());
  return [answer.status, code, ...errors.map(({ pointer }) => pointer)];
}
