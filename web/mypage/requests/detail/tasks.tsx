import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { DocumentDialog } from "#web/parts/document-dialog.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { shortMoment, size } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { detailWords } from "./detail-words.ts";
import { stepMarks } from "./planned-steps.tsx";
import style from "./request-detail.module.css";

type TasksProps = { path: string; tasks: RequestDetail["tasks"] };

/** What people do for an order, with what they have noted and the files that show it. */
export function Tasks({ path, tasks }: TasksProps) {
  const words = useWords(detailWords);
  const language = useLanguage();
  const [opened, setOpened] = useState<{ name: string; url: string }>();
  const open = useAction(async ({ task, file, name }: { task: number; file: number; name: string }) => {
    const { url } = await ask<{ url: string }>(`${path}/tasks/${task}/files/${file}/link`, { method: "POST" });
    setOpened({ name, url });
  }, []);
  if (tasks.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks" className="pad">
        {words.tasks}
      </h2>
      <ol className={style["steps"]}>
        {tasks.map(({ title, progress }, task) => (
          // The tasks of a plan never change their places.
          <li key={task}>
            <div className="spread">
              <span>{title[language]}</span>
              <Status kind={stepMarks[progress?.state ?? "waiting"]}>
                {progress
                  ? `${words.stepStates[progress.state]} ${shortMoment(progress.at)}`
                  : words.stepStates.waiting}
              </Status>
            </div>
            {progress?.evidence !== undefined && <p className="small">{words.evidence(progress.evidence)}</p>}
            {progress?.tells && <p className="small">{progress.tells[language]}</p>}
            {progress?.files?.map(({ name, bytes }, file) => (
              <Button key={name} onClick={() => open.mutate({ task, file, name })}>
                {words.openFile(name)}（{size(bytes)}）
              </Button>
            ))}
          </li>
        ))}
      </ol>
      {open.isError && <Refusal error={open.error} />}
      {opened && <DocumentDialog title={opened.name} url={opened.url} close={() => setOpened(undefined)} />}
    </section>
  );
}
