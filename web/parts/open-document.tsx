import { Button, type ButtonProps } from "@fluentui/react-components";
import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { DocumentDialog } from "./document-dialog.tsx";
import { Refusal } from "./states.tsx";

type OpenProps = {
  /** The address that makes a signed link, and in which format. */
  path: string;
  format?: "pdf" | "xlsx" | "xml" | "json" | "zip";
  /** What the dialog is called, when it opens in place. */
  title: string;
  appearance?: ButtonProps["appearance"];
  children: string;
};

/** Opens a document by a link made for this moment: a PDF in place, any other file as a download. */
export function OpenDocument({ path, format = "pdf", title, appearance = "secondary", children }: OpenProps) {
  const [url, setUrl] = useState<string>();
  const [refused, setRefused] = useState<{ error: unknown }>();
  const open = async () => {
    try {
      const link = await ask<{ url: string }>(path, { method: "POST", query: { format } });
      setRefused(undefined);
      if (format === "pdf") setUrl(link.url);
      else location.assign(link.url);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <>
      <Button appearance={appearance} onClick={() => void open()}>
        {children}
      </Button>
      {refused && <Refusal error={refused.error} />}
      {url !== undefined && <DocumentDialog title={title} url={url} close={() => setUrl(undefined)} />}
    </>
  );
}
