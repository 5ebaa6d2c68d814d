import { createHash } from "node:crypto";

/**
 * Offers FAQ entries below the field in which an inquiry is named, while that is typed; the form is whole without it. It is
 * text because the DOM is no part of our types.
 */
export const faqScript = `(() => {
  const field = document.getElementById("subject");
  const box = document.getElementById("faq");
  if (!field || !box) return;
  const status = box.querySelector("[role=status]");
  const list = box.querySelector("ul");
  const lang = document.documentElement.lang === "en" ? "en" : "ja";
  const words = {
    ja: {
      found: (count) => "近い質問が" + count + "件あります",
      loading: "読み込んでいます",
      failed: "取得できませんでした。このまま入力を続けてください。",
    },
    en: {
      found: (count) => (count === 1 ? "1 similar question" : count + " similar questions"),
      loading: "Loading",
      failed: "It could not be loaded. Please go on with your inquiry.",
    },
  }[lang];
  const fewest = 3, most = 3, pause = 300;
  let timer, asked = "", asking, shown = "";

  async function read(path, signal) {
    const answer = await fetch(path, { signal, headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  function entry({ slug, title }) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const text = document.createElement("div");
    summary.textContent = title;
    text.className = "answer";
    details.append(summary, text);
    details.addEventListener("toggle", async () => {
      if (!details.open || text.dataset.state === "read") return;
      text.textContent = words.loading;
      try {
        text.innerHTML = (await read("/api/faqs/" + slug + "?lang=" + lang)).html;
        text.dataset.state = "read";
        for (const link of text.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener" });
      } catch {
        text.textContent = words.failed;
      }
    });
    const item = document.createElement("li");
    item.append(details);
    return item;
  }

  function show(suggestions) {
    const slugs = suggestions.map(({ slug }) => slug).join();
    if (slugs === shown) return;
    shown = slugs;
    list.replaceChildren(...suggestions.map(entry));
    status.textContent = suggestions.length > 0 ? words.found(suggestions.length) : "";
    box.dataset.count = suggestions.length;
  }

  async function suggest() {
    const typed = field.value.trim();
    if (typed === asked) return;
    asked = typed;
    asking?.abort();
    if ([...typed].length < fewest) return show([]);
    asking = new AbortController();
    try {
      const path = "/api/faqs?lang=" + lang + "&q=" + encodeURIComponent(typed);
      show((await read(path, asking.signal)).suggestions.slice(0, most));
    } catch (error) {
      if (error.name !== "AbortError") show([]);
    }
  }

  function wait(event) {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(suggest, pause);
  }
  field.addEventListener("input", wait);
  field.addEventListener("compositionend", wait);
})();
`;

const version = createHash("sha256").update(faqScript).digest("hex").slice(0, 12);

/** Changes with the script, so that a browser may keep what it has for as long as it likes. */
export const faqScriptAddress = `/api/inquiry-form.js?v=${version}`;
