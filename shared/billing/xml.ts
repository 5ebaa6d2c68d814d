import { XMLBuilder } from "fast-xml-parser";

/** An element: its children in their order, its attributes by `@name`, its text as `#text`. */
export type XmlNode = { [name: string]: string | XmlNode | XmlNode[] };

/** Signs that no XML document may hold, however they are written. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const builder = new XMLBuilder({
  format: true,
  indentBy: "  ",
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  tagValueProcessor: (_, value) => (typeof value === "string" ? value.toWellFormed().replace(forbidden, "") : value),
});

/** One element as a whole XML document. */
export const xmlDocument = (name: string, root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [name]: root })}`;
