import type { IncomingMail } from "./incoming-mail.ts";
import { splitQuoted } from "./split-quoted.ts";

/** What a mail says and quotes as text, and as safe HTML where there is more to it than the text that a row can hold. */
export type MailBody = { text: string; quoted?: string; page?: string };

const mostText = 12_000;
const mostQuoted = 3000;
const cutMark = "\n…（続きは元のメールにあります）";

/** Reads a mail's body. Words that the sender's program repeats of earlier mails are parted from the sender's own. */
export async function readMailBody({ body }: Pick<IncomingMail, "body">): Promise<MailBody> {
  const { said, quoted } = splitQuoted(body.isHtml ? await textOf(body.content) : body.content);
  const needsPage = body.isHtml || isTooLong(said, mostText) || isTooLong(quoted ?? "", mostQuoted);
  const page = needsPage ? await safeHtml(body.isHtml ? body.content : preformatted(body.content)) : undefined;
  return {
    text: fitting(said, mostText) || "（本文なし）",
    ...(quoted !== undefined && { quoted: fitting(quoted, mostQuoted) }),
    ...(page !== undefined && { page }),
  };
}

/** Rows hold text as JSON, in which line ends and quotation marks take two characters. */
const isTooLong = (text: string, most: number) => JSON.stringify(text).length > most;

function fitting(text: string, most: number): string {
  if (!isTooLong(text, most)) return text;
  let kept = Array.from(text).slice(0, most);
  while (isTooLong(kept.join(""), most - cutMark.length)) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  return kept.join("") + cutMark;
}

const preformatted = (text: string) =>
  `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre>`;

async function textOf(html: string): Promise<string> {
  const { convert } = await import("html-to-text");
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 200 },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  })
    .replace(/[\u200b\ufeff]/g, "")
    .replaceAll("\u00a0", " ")
    .replace(/\n{3,}/g, "\n\n");
}

const tags =
  "p br hr div span b strong i em u s sub sup a ul ol li dl dt dd table caption thead tbody tfoot tr th td " +
  "blockquote pre code h1 h2 h3 h4 h5 h6 img font center small big";
const plainStyle = [/^[\w #.,%()-]{1,60}$/];

/** HTML that can neither run, load nor send anything; pictures are those that came with the mail. */
export async function safeHtml(html: string): Promise<string> {
  const { default: sanitizeHtml } = await import("sanitize-html");
  return sanitizeHtml(html, {
    allowedTags: tags.split(" "),
    allowedAttributes: {
      "*": ["align", "style", "dir", "lang"],
      a: ["href", "title", "rel", "target"],
      img: ["src", "alt", "width", "height"],
      font: ["color", "size"],
      ol: ["start", "type"],
      ...Object.fromEntries(["td", "th"].map((cell) => [cell, ["colspan", "rowspan", "valign", "width", "bgcolor"]])),
    },
    allowedSchemes: ["https", "http", "mailto", "tel"],
    allowedSchemesByTag: { img: ["cid"] },
    allowProtocolRelative: false,
    allowedStyles: {
      "*": Object.fromEntries(
        ["color", "background-color", "font-weight", "font-style", "text-align", "text-decoration", "white-space"].map(
          (property) => [property, plainStyle],
        ),
      ),
    },
    nestingLimit: 200,
    transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer", target: "_blank" }) },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs["src"]?.startsWith("cid:"),
  });
}
