import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** HTML in the source is shown as text, and what is left has to pass a list of what is known to be harmless. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

const tags = "h2 h3 h4 h5 h6 p br hr blockquote pre code ul ol li em strong s a img table thead tbody tr th td";

const allowed: sanitizeHtml.IOptions = {
  allowedTags: tags.split(" "),
  allowedAttributes: { a: ["href", "title", "rel"], img: ["src", "alt", "title"], ol: ["start"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  transformTags: {
    ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`h${level}`, `h${level + 1}`])),
    a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer" }),
  },
};

/** Markdown as HTML without scripts, styles or frames; its headings begin below the entry's own. */
export const renderMarkdown = (source: string): string => sanitizeHtml(markdown.render(source), allowed);

/** The words of a Markdown source without its marks. */
export const plainText = (source: string): string => {
  const parts = markdown.parse(source, {}).flatMap((block) => {
    if (block.type === "inline")
      return [(block.children ?? []).map(({ type, content }) => (type.endsWith("break") ? " " : content)).join("")];
    return block.type === "fence" || block.type === "code_block" ? [block.content] : [];
  });
  return parts.join(" ").replace(/\s+/g, " ").trim();
};
