import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { askFile } from "#web/api/client.ts";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { threadWords } from "./words.ts";

/** A mail as it was written, in a frame that runs and loads nothing. */
export function MailPage({ inquiry, version }: { inquiry: string; version: number }) {
  const words = useWords(threadWords);
  const [shown, setShown] = useState<{ html: string } | { error: unknown }>();
  const open = async () => {
    try {
      const file = await askFile(`/inquiries/${inquiry}/messages/${version}/page`);
      setShown({ html: harmless(await file.text()) });
    } catch (error) {
      setShown({ error });
    }
  };
  if (shown === undefined)
    return (
      <Button appearance="subtle" size="small" onClick={() => void open()}>
        {words.mailPage}
      </Button>
    );
  if ("error" in shown) return <Refusal error={shown.error} />;
  return (
    <iframe
      className={style["mail"]}
      title={words.mailPageTitle}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={shown.html}
    />
  );
}

/** The policy of our pages holds within the frame too: styles and pictures that it refuses are left out beforehand. */
function harmless(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const refused of page.querySelectorAll("style, link, img")) refused.remove();
  for (const styled of page.querySelectorAll("[style]")) styled.removeAttribute("style");
  return page.documentElement.outerHTML;
}
