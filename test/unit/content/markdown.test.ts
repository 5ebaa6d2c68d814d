import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainText, renderMarkdown } from "#shared/content/markdown.ts";

test.each`
  what                  | source                                     | html
  ${"a heading"}        | ${"# 手順"}                                | ${"<h2>手順</h2>\n"}
  ${"a line break"}     | ${"一行目\n二行目"}                        | ${"<p>一行目<br />\n二行目</p>\n"}
  ${"an address"}       | ${"https://example.com/a?b=1&c=2"}         | ${'<p><a href="https://example.com/a?b=1&amp;c=2" rel="noopener noreferrer">https://example.com/a?b=1&amp;c=2</a></p>\n'}
  ${"a phone number"}   | ${"[電話](tel:0120-000-000)"}              | ${'<p><a href="tel:0120-000-000" rel="noopener noreferrer">電話</a></p>\n'}
  ${"a list"}           | ${"1. はい\n2. いいえ"}                    | ${"<ol>\n<li>はい</li>\n<li>いいえ</li>\n</ol>\n"}
  ${"HTML as text"}     | ${"<b>太字</b>"}                           | ${"<p>&lt;b&gt;太字&lt;/b&gt;</p>\n"}
  ${"a script as text"} | ${"<script>alert(1)</script>"}             | ${"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"}
  ${"no script link"}   | ${"[押す](javascript:alert(1))"}           | ${"<p>[押す](javascript:alert(1))</p>\n"}
  ${"no data picture"}  | ${"![絵](data:image/svg+xml;base64,AAAA)"} | ${"<p>![絵](data:image/svg+xml;base64,AAAA)</p>\n"}
  ${"no plain picture"} | ${"![絵](http://example.com/a.png)"}       | ${'<p><img alt="絵" /></p>\n'}
`("Markdown gives $what", ({ source, html }) => {
  expect(renderMarkdown(source)).toBe(html);
});

const pieces = [
  "<script>|</script>|<img src=x onerror=alert(1)>|<svg/onload=alert(1)>|<iframe srcdoc=|<style>|<textarea></textarea/>|<xmp>",
  "javascript:|JaVaScRiPt&colon;|&#106;avascript:|data:text/html,|vbscript:|&lt;script&gt;",
  "[x](|![x](|](<|)|<a href='|\">|<!--|-->|`|\n\n|    |\t|# |1. ",
];
const dangerous = fc.constantFrom(...pieces.flatMap((some) => some.split("|")), "| a | b |\n|:-:|--|\n");

const elements = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);

test("no Markdown gives anything but harmless elements with harmless addresses", () => {
  const source = fc
    .array(fc.oneof(dangerous, fc.string({ unit: "grapheme" })), { maxLength: 12 })
    .map((parts) => parts.join(""));

  fc.assert(
    fc.property(source, (markdown) => {
      for (const element of elements(renderMarkdown(markdown))) {
        expect(element).toMatch(
          /^<\/?(h[2-6]|p|br|hr|blockquote|pre|code|[uo]l|li|em|strong|s|a|img|table|thead|tbody|t[rhd])[\s/>]/,
        );
        expect(element).not.toMatch(/\son\w+=|\sstyle=|\ssrcdoc=/i);
        const address = /\s(?:href|src)="([^"]*)"/.exec(element)?.[1] ?? "";
        expect(address).not.toMatch(/^\s*(javascript|vbscript|data|file):/i);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the words alone are left of a text, its marks are not", () => {
  const source =
    "# 印刷\n\n**複合機**の[設定](https://example.com)を\n確かめます。\n\n```\nipconfig /all\n```\n\n| 型 | 台 |\n|--|--|\n| A | 3 |";

  expect(plainText(source)).toBe("印刷 複合機の設定を 確かめます。 ipconfig /all 型 台 A 3");
});
