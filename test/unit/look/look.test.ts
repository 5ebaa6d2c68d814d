import { createHash } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { problems } from "#shared/base/problems.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { fileSize } from "#shared/look/file-size.ts";
import { openingHours } from "#shared/look/opening-hours.ts";
import { problemPage } from "#shared/look/problem-page.tsx";
import { problemWords } from "#shared/look/problem-words.ts";
import { Settled } from "#shared/look/settled.tsx";
import { pageHeaders, styleHash } from "#shared/look/site-style.ts";

const settled = (text: string) => renderToStaticMarkup(createElement(Settled, { children: text }));
const back = { href: "/", text: "戻る" };

test.each([
  ["11月25日（水） 17:30まで", '<span class="u">11月25日（水） 17:30</span>まで'],
  ["2026年11月20日（金）に", '<span class="u">2026年11月20日（金）</span>に'],
  ["1個25 MBまで", '<span class="u">1個</span><span class="u">25 MB</span>まで'],
  ["12月29日〜1月3日", '<span class="u">12月29日</span>〜<span class="u">1月3日</span>'],
  ["SMP-NB-0117で検知", '<span class="u">SMP-NB-0117</span>で検知'],
  ["samp-pc0044、Wi-Fi", '<span class="u">samp-pc0044</span>、Wi-Fi'],
  ["a-1@example.jp", "a-1@example.jp"],
  ["SMP-OSAKA-NOTEBOOK-000000000032で検知", "SMP-OSAKA-NOTEBOOK-000000000032で検知"],
  ["https://example.jp/SMP-NB-0117", "https://example.jp/SMP-NB-0117"],
  ["（50 GB中48.5 GB）", '（<span class="u">50 GB中48.5 GB</span>）'],
  ["12社で137件", '<span class="u">12社</span>で<span class="u">137件</span>'],
  ["<b>3台</b>", '&lt;b&gt;<span class="u">3台</span>&lt;/b&gt;'],
  ["", ""],
])("in %s a date, a number with its unit or the name of a PC does not break", (text, html) => {
  expect(settled(text)).toBe(html);
});

test.each([
  [0, "0 KB"],
  [1, "1 KB"],
  [421_000, "412 KB"],
  [1_048_576, "1 MB"],
  [1_900_000, "1.8 MB"],
  [26_214_400, "25 MB"],
])("%i bytes are written %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

test("the business hours are written as the calendar has them", () => {
  expect(openingHours(japan.hours)).toBe("9:30〜12:00、13:00〜17:30");
});

test("the policy that is sent with a page allows the style which stands in the page, and no script", () => {
  const html = problemPage({ serviceName: "サービス", providerName: "会社", problem: "not-found", back });
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
  const policy = pageHeaders()["content-security-policy"];

  expect(styleHash()).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(policy).toContain(styleHash());
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src|unsafe/);
});

test("every refusal has words of its own for a reader, which blame nobody", () => {
  const all = Object.values(problemWords).map(({ title, happened, toDo }) => title + happened + toDo);

  expect(Object.keys(problemWords).toSorted()).toEqual(Object.keys(problems).toSorted());
  expect(new Set(all).size).toBe(all.length);
  for (const words of all) expect(words).not.toMatch(/エラー|不正|無効/);
});

test("the page of a refusal leads back and names the telephone where it is given", () => {
  const html = problemPage({
    serviceName: "サービス",
    providerName: "会社",
    problem: "upstream-failed",
    back: { href: "/api/inquiry-form", text: "お問い合わせへ" },
    phone: "0120-000-000",
  });

  expect(html).toContain('<a class="button" href="/api/inquiry-form">お問い合わせへ</a>');
  expect(html).toContain("0120-000-000");
});
