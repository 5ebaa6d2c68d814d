import type { DocumentFile } from "#shared/billing/model.ts";
import { Status } from "#web/parts/mark.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { useWords } from "#web/words/language.ts";
import { documentWords } from "./words.ts";

type FilesProps = {
  tenant: string;
  number: string;
  files?: readonly Pick<DocumentFile, "format">[] | undefined;
  /** Only the paper itself. */
  isSmall?: boolean;
};

/** Opens the files of an issued document, which are made a moment after it got its number. */
export function DocumentFiles({ tenant, number, files = [], isSmall = false }: FilesProps) {
  const words = useWords(documentWords);
  if (files.length === 0) return <Status kind="running">{words.making}</Status>;
  return (
    <div className="row">
      {files
        .filter(({ format }) => !isSmall || format === "pdf")
        .map(({ format }) => (
          <OpenDocument
            key={format}
            path={`/tenants/${tenant}/invoices/${number}/link`}
            format={format}
            title={`${number} ${words.formats[format]}`}
          >
            {words.formats[format]}
          </OpenDocument>
        ))}
    </div>
  );
}
