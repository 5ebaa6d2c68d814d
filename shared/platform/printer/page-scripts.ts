// These run inside the page, where the document's own scripts are off; they are text because the DOM is no part of our types.

/** What the document says and asks for: its text (margin boxes too), its time, and elements that have no place on paper. */
export const readDocument = `(() => {
  const readable = [...document.querySelectorAll("style")].map((style) => style.sheet);
  const rules = readable.flatMap((sheet) => [...(sheet?.cssRules ?? [])].map((rule) => rule.cssText));
  const attributes = [...document.querySelectorAll("[alt], [value], [placeholder]")].flatMap((e) => [e.alt, e.value, e.placeholder]);
  const pictures = [...document.querySelectorAll("[src], image, use, feImage")];
  const source = (e) => e.getAttribute("src") ?? e.getAttribute("href") ?? e.getAttribute("xlink:href") ?? "#";
  const banned = "script, iframe, frame, object, embed, portal, base, link, meta[http-equiv=refresh i], audio, video, form";
  return {
    text: [document.documentElement.textContent, ...rules, ...attributes].join(""),
    createdAt: document.querySelector('meta[name="dcterms.created"]')?.content ?? null,
    outside: pictures.map(source).filter((url) => !/^(#|data:)/.test(url)),
    banned: [...document.querySelectorAll(banned)].map((element) => element.localName),
  };
})()`;

/** Loads every font of the page: margin boxes do not ask for theirs, and would print boxes instead of letters. */
export const loadFonts = `(async () => {
  const faces = [...document.fonts];
  await Promise.all(faces.map((face) => face.load()));
  await document.fonts.ready;
  return faces.filter((face) => face.status !== "loaded").map((face) => face.family + " " + face.weight);
})()`;

/** What is wider than the column: one such element makes Chromium shrink the whole document without a word. */
export const findTooWide = `(() => {
  const limit = document.documentElement.clientWidth + 0.6;
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (element.getBoundingClientRect().right > limit) found.push("<" + element.localName + "> " + element.textContent.trim().slice(0, 40));
  }
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects()) if (box.right > limit) found.push(texts.currentNode.data.trim().slice(0, 40));
  }
  return [...new Set(found)].slice(0, 5);
})()`;
