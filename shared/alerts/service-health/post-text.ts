import type { Post } from "./model.ts";
import type { KeptPost } from "./store.ts";

/** A row holds so much of a text, and no reader wants more. */
const mostText = 8000;

/** What Microsoft says as plain text: nothing of its HTML goes on. */
export async function plainPost({ at, isHtml, content }: Post): Promise<KeptPost> {
  const text = isHtml ? await textOf(content) : content;
  return {
    at,
    text: text
      .replace(/\n{3,}/g, "\n\n")
      .trim()
      .slice(0, mostText)
      .toWellFormed(),
  };
}

async function textOf(html: string): Promise<string> {
  const { convert } = await import("html-to-text");
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 500_000, maxDepth: 100 },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}
