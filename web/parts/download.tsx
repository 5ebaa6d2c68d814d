import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Asked, askFile } from "#web/api/client.ts";
import { both, useWords } from "#web/words/language.ts";
import { Wrong } from "./field.tsx";

const downloadWords = both(
  { refused: "ファイルを作れませんでした。もう一度お試しください。" },
  { refused: "The file could not be made. Please try again." },
);

type DownloadProps = {
  path: string;
  query?: Asked["query"];
  size?: "small" | "medium";
  isImpossible?: boolean;
  children: string;
};

/** Fetches a file of the API and keeps it under the name that the API gives it. */
export function Download({ path, query, size = "medium", isImpossible = false, children }: DownloadProps) {
  const words = useWords(downloadWords);
  const [state, setState] = useState<"idle" | "busy" | "refused">("idle");
  const save = async () => {
    setState("busy");
    try {
      saveFile(await askFile(path, { ...(query && { query }) }));
      setState("idle");
    } catch {
      setState("refused");
    }
  };
  return (
    <>
      <Button size={size} disabled={isImpossible || state === "busy"} onClick={() => void save()}>
        {children}
      </Button>
      {state === "refused" && <Wrong>{words.refused}</Wrong>}
    </>
  );
}

/** Keeps a file under its own name. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
