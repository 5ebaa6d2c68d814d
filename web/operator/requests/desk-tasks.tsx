import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { Tasks } from "#web/mypage/requests/detail/tasks.tsx";
import { Field } from "#web/parts/field.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { deskWords } from "./words.ts";

type TasksProps = { path: string; request: RequestDetail; version: number };

/** What our people do by hand for an order, and the note by which the next task counts as done. */
export function DeskTasks({ path, request, version }: TasksProps) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const [evidence, setEvidence] = useState("");
  const end = useAction(
    async (task: number) => {
      const noted = evidence.trim() === "" ? {} : { evidence: evidence.trim() };
      await ask(`${path}/decisions`, { method: "POST", body: { decision: "task-done", task, ...noted }, version });
      setEvidence("");
    },
    [path, "/operator/requests", "/operator/work"],
  );
  const { tasks, state } = request;
  const next = tasks.findIndex(({ progress }) => progress?.state !== "done");
  const task = tasks[next];
  return (
    <>
      <Tasks path={path} tasks={tasks} />
      {state === "running" && task && (
        <section className="card pad" aria-labelledby="task">
          <h2 id="task">{words.nextTask(task.title[language])}</h2>
          <Field label={words.evidence} need={task.needsEvidence ? "need" : "may"}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={4000}
                value={evidence}
                onChange={({ target }) => setEvidence(target.value)}
              />
            )}
          </Field>
          {end.isError && <Refusal error={end.error} retry={() => void readAgain(path)} />}
          <Button
            appearance="primary"
            disabledFocusable={end.isPending || (task.needsEvidence && evidence.trim() === "")}
            onClick={() => end.mutate(next)}
          >
            {words.taskDone}
          </Button>
        </section>
      )}
    </>
  );
}
