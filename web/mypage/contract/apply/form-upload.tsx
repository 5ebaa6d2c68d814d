import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { CellErrors } from "#web/parts/cell-errors.tsx";
import { WorkbookPick } from "#web/parts/file-pick.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useBase } from "../../inventory/area-tabs.tsx";
import { useApplyWords } from "./apply-words.ts";

/** Applies with a filled-in form; what is wrong is named by its cell. */
export function FormUpload() {
  const words = useApplyWords();
  const navigate = useNavigate();
  const base = useBase();
  const path = `/tenants/${useTenant()}/applications`;
  const key = useRef(crypto.randomUUID());
  const [file, setFile] = useState<File>();
  const send = useAction(
    async (chosen: File) => {
      const body = new FormData();
      body.set("file", chosen);
      const { id } = await ask<{ id: string }>(`${path}/workbook`, { method: "POST", body, key: key.current });
      await navigate(`${base}/contract/applications/${id}`, { replace: true });
    },
    [path],
  );
  const errors = isRefused(send.error) ? send.error.errors : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file) send.mutate(file);
      }}
    >
      {errors.length > 0 && <CellErrors errors={errors} />}
      {send.isError && errors.length === 0 && <Refusal error={send.error} />}
      <WorkbookPick
        label={words.file}
        onPick={(picked) => {
          send.reset();
          setFile(picked);
        }}
      />
      <Button type="submit" appearance="primary" disabledFocusable={!file || send.isPending}>
        {send.isPending ? words.sending : words.sendFile}
      </Button>
    </form>
  );
}
