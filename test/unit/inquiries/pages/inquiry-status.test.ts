import { expect, test } from "vitest";
import { inquiryStatusPage } from "#shared/inquiries/pages/inquiry-status.tsx";
import { inquiryNotFoundPage } from "#shared/inquiries/pages/not-found-page.tsx";
import { chrome, opened, waiting } from "./samples.ts";

const withoutTags = (html: string) => html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]+>/g, "");

test("an inquiry that waits for its number has arrived, and its page comes again by itself", () => {
  const html = inquiryStatusPage(waiting);

  expect(withoutTags(html)).toContain("受け付けました。番号を割り当てています");
  expect(html).toContain('<meta http-equiv="refresh" content="3"/>');
});

test("an inquiry with its number shows state, times and how to add to it, and stands still", () => {
  const html = inquiryStatusPage(opened);
  const text = withoutTags(html);

  for (const words of [
    "受付済み",
    "T-2026-000482",
    "2026年11月20日（金） 10:24",
    "11月25日（水） 17:30まで",
    "0120-000-000",
  ])
    expect(text).toContain(words);
  expect(text).toContain("受付メールにそのままご返信ください");
  expect(html).not.toContain("refresh");
});

test("the page of an unknown inquiry says what to do and leads back to the form", () => {
  const html = inquiryNotFoundPage({ ...chrome, home: "/api/inquiry-form" });

  expect(withoutTags(html)).toContain("お問い合わせが見つかりません");
  expect(html).toContain('href="/api/inquiry-form"');
});
