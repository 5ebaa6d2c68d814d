import { Mark } from "#shared/look/marks.tsx";

/** Where the script puts the FAQ entries that fit; nothing is to be seen of it before. */
export const FaqSuggestions = () => (
  <div className="faq" id="faq" data-count="0">
    <p className="cap">
      <Mark kind="info" size={16} />
      <span role="status" />
    </p>
    <ul />
    <p className="hint">解決しないときは、このまま入力を続けてください</p>
  </div>
);
