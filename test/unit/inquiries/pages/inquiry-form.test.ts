import { expect, test } from "vitest";
import { InquiryForm } from "#shared/inquiries/model.ts";
import { InquiryFormValues } from "#shared/inquiries/pages/form-values.ts";
import { inquiryFormPage } from "#shared/inquiries/pages/inquiry-form.tsx";
import { emptyForm, refusedForm } from "./samples.ts";

const tag = (html: string, id: string) => html.match(new RegExp(`<(input|textarea)[^>]* id="${id}"[^>]*>`))?.[0] ?? "";
const withoutTags = (html: string) => html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]+>/g, "");

test("the page says by when the first reply comes and why a day in between does not count", () => {
  const text = withoutTags(inquiryFormPage(emptyForm));

  expect(text).toContain("11月25日（水） 17:30まで");
  expect(text).toContain("11月23日（月）は祝日のため休業です");
});

test("every field of the form is one that the API reads, and carries the API's own limits", () => {
  const html = inquiryFormPage(emptyForm);
  const names = [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name).filter((name) => name !== "viewport");
  const onlySignedIn = "watchers";
  const known = Object.keys(InquiryForm.shape).filter((name) => name !== onlySignedIn);
  const filled = { subject: "a", description: "a", impact: "question", name: "a" };

  expect(names.filter((name) => name && !known.includes(name) && name !== "format-detection")).toEqual([]);
  expect(known.filter((name) => !names.includes(name))).toEqual([]);
  for (const field of ["subject", "description", "name"] as const) {
    const limit = Number(/maxLength="(\d+)"/i.exec(tag(html, field))?.[1]);
    expect(InquiryForm.safeParse({ ...filled, [field]: "あ".repeat(limit) }).success).toBe(true);
    expect(InquiryForm.safeParse({ ...filled, [field]: "あ".repeat(limit + 1) }).success).toBe(false);
  }
});

test("the number of attachments that the page names is the one that the API takes", () => {
  const most = Number(/(\d+)個まで/.exec(withoutTags(inquiryFormPage(emptyForm)))?.[1]);
  const file = { name: "a.png", content: "AAAA" };
  const form = (count: number) => ({
    subject: "a",
    description: "a",
    impact: "question",
    attachments: Array.from({ length: count }, () => file),
  });

  expect(InquiryForm.safeParse(form(most)).success).toBe(true);
  expect(InquiryForm.safeParse(form(most + 1)).success).toBe(false);
});

test("the page holds no script but the file of ours, and no style or handler inside an element", () => {
  const html = inquiryFormPage(refusedForm);

  expect(html.match(/<script[^>]*>[^<]*/gi)).toEqual([
    expect.stringMatching(/src="\/api\/inquiry-form\.js\?v=\w+" defer="">$/),
  ]);
  expect(html).not.toMatch(/ style="| on[a-z]+="/i);
});

test("a refused form begins its title with the number of fields to mend and links to each of them in page order", () => {
  const html = inquiryFormPage(refusedForm);
  const summary = /role="alert".*?<\/ul>/s.exec(html)?.[0] ?? "";

  expect(/<title>([^<]*)/.exec(html)?.[1]).toMatch(/^3か所を直してください/);
  expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(["attachments", "name", "replyTo"]);
});

test("a refused field is marked and tied to its message", () => {
  const html = inquiryFormPage(refusedForm);

  expect(tag(html, "replyTo")).toContain('aria-invalid="true"');
  expect(tag(html, "replyTo")).toContain('aria-describedby="replyTo-wrong"');
  expect(html).toMatch(/id="replyTo-wrong".*?会社のメールアドレスを最後まで入力してください。/s);
  expect(tag(html, "subject")).not.toContain("aria-invalid");
});

test("each refused file is told in words below the attachments", () => {
  const text = withoutTags(inquiryFormPage(refusedForm));

  expect(text).toContain("設定手順.xlsm：マクロを含むファイルは送信できません。");
  expect(text).toContain("空.txt：中身が空です。");
});

test("nothing that was typed is lost, and the page says that files must be chosen again", () => {
  const html = inquiryFormPage(refusedForm);

  expect(tag(html, "subject")).toContain('value="Teams会議で画面共有のボタンが押せません"');
  expect(html).toContain("今朝9時ごろから、\n「共有」ボタンが灰色のままです。</textarea>");
  expect(tag(html, "replyTo")).toContain('value="taro.reiji@sample-shoji"');
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="degraded"|<input[^>]*value="degraded"[^>]*checked=""/);
  expect(tag(html, "isConfidential")).toContain("checked");
  expect(html).toContain("添付ファイルは保存されていません");
});

test("a refusal that belongs to no field is told at the top", () => {
  const html = inquiryFormPage({ ...emptyForm, errors: [{ pointer: "#", detail: "1分ほど待ってください。" }] });

  expect(html).toMatch(/<title>送信できませんでした：/);
  expect(html).toMatch(/role="alert".*?<li>1分ほど待ってください。<\/li>/s);
});

test("what was typed is shown as text, whatever it holds", () => {
  const hostile = `"></textarea><script>alert(1)</script>`;
  const html = inquiryFormPage({
    ...emptyForm,
    values: { subject: hostile, description: hostile, impact: hostile, name: hostile, replyTo: hostile },
    errors: [{ pointer: `#/${hostile}`, detail: hostile }],
  });

  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/textarea>/g)).toHaveLength(1);
});

test.each([
  ["nothing", undefined, {}],
  ["a list", ["subject"], {}],
  ["fields of other types", { subject: 4, name: { a: 1 }, replyTo: "a@b" }, { replyTo: "a@b" }],
  ["a ticked box", { isConfidential: "on" }, { isConfidential: true }],
  ["fields that are not on the page", { role: "admin", subject: "件名" }, { subject: "件名" }],
])("the values of a refused body that is %s are those that can be shown", (_body, body, shown) => {
  expect(InquiryFormValues.parse(body)).toEqual(shown);
});
