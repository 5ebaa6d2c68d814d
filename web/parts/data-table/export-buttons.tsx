import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { askFile } from "#web/api/client.ts";
import { useWords } from "#web/words/language.ts";
import { Refusal } from "../states.tsx";
import style from "./data-table.module.css";
import { tableWords } from "./words.ts";

type ExportButtonsProps = { path: string; query: Record<string, string | undefined> };

/** What is left of a table, as a workbook or as CSV. */
export function ExportButtons({ path, query }: ExportButtonsProps) {
  const words = useWords(tableWords);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (format: "xlsx" | "csv") => save(await askFile(path, { query: { ...query, format } })),
  });
  return (
    <>
      {(["xlsx", "csv"] as const).map((format) => (
        <Button
          key={format}
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isPending}
          onClick={() => mutate(format)}
        >
          {isPending ? words.preparing : format === "xlsx" ? words.excel : words.csv}
        </Button>
      ))}
      {error && (
        <div className={style["refused"]}>
          <Refusal error={error} retry={reset} />
        </div>
      )}
    </>
  );
}

function save(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
