import { Button } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { Refusal } from "#web/parts/states.tsx";
import { size } from "#web/words/dates.ts";

type File = { name: string; bytes: number };
type Links = { inquiry: string; version: number; files: readonly File[] };

/** The files of a message; each is opened by a link made for this moment. */
export function FileLinks({ inquiry, version, files }: Links) {
  const [refused, setRefused] = useState<{ error: unknown }>();
  const open = async (index: number) => {
    try {
      const { url } = await ask<{ url: string }>(
        `/inquiries/${inquiry}/messages/${version}/attachments/${index}/link`,
        { method: "POST" },
      );
      setRefused(undefined);
      location.assign(url);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <>
      {files.map(({ name, bytes }, index) => (
        <div key={`${name} ${bytes}`}>
          <Button appearance="subtle" icon={<DocumentRegular />} onClick={() => void open(index)}>
            {`${name}（${size(bytes)}）`}
          </Button>
        </div>
      ))}
      {refused && <Refusal error={refused.error} />}
    </>
  );
}
