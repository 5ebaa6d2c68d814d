import type { HttpResponseInit } from "@azure/functions";
import { type Problem, problems } from "#shared/base/problems.ts";
import { pageHeaders } from "#shared/look/site-style.ts";
import type { Platform } from "#shared/platform/platform.ts";

export const formAddress = "/api/inquiry-form";

/** Whose site it is, on every page. */
export const chrome = ({ settings: { service } }: Platform) => ({
  serviceName: service.name,
  providerName: service.providerName,
  phone: service.emergencyPhone,
});

/** HTML with the headers that keep it a page of ours alone. */
export const page = (html: string, status: number, { runsScript = false } = {}): HttpResponseInit => ({
  status,
  headers: pageHeaders({ runsScript }),
  body: html,
});

/** A refusal in words for the person who sees it, with the way back. */
export async function refusalPage(platform: Platform, { code }: Problem): Promise<HttpResponseInit> {
  const { problemPage } = await import("#shared/look/problem-page.tsx");
  const back = { href: formAddress, text: "お問い合わせのページへ" };
  return page(problemPage({ ...chrome(platform), problem: code, back }), problems[code].status);
}
