import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { both, useWords } from "#web/words/language.ts";

const copyWords = both(
  {
    copy: "コピーする",
    copied: "コピーしました",
    denied: "ブラウザーの設定でコピーできませんでした。文字を選んでコピーしてください。",
  },
  {
    copy: "Copy",
    copied: "Copied",
    denied: "The browser did not let it be copied. Select the text and copy it.",
  },
);

/** Takes a text to the clipboard, and says whether it is there. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords(copyWords);
  const [outcome, setOutcome] = useState<"copied" | "denied">();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("denied");
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>
        <span role="status">{outcome === "copied" ? words.copied : words.copy}</span>
      </Button>
      {outcome === "denied" && (
        <span className="small" role="alert">
          {words.denied}
        </span>
      )}
    </>
  );
}
