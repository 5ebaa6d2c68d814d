import { expect, test } from "vitest";
import { textOfHtml } from "#local/graph/mail/html-text.ts";

test("an HTML mail becomes its words, a line for each block, without what is not shown", () => {
  const html = `<!doctype html><html><head><title>件名</title><style>p{color:red}</style></head>
    <body><!-- note --><p>サンプル商事&nbsp;御中</p><p>A &amp; B<br>&#x3042;&#12356;</p><script>alert(1)</script></body></html>`;

  expect(textOfHtml(html)).toBe("サンプル商事 御中\nA & B\nあい");
});

test("what is no entity stays as it is", () => {
  expect(textOfHtml("<p>AT&T &unknown; &#x110000;</p>")).toBe("AT&T &unknown; &#x110000;");
});
