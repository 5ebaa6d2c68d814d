import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { DeadLetter } from "#shared/dead-letters/model.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";

const letterWords = both(
  {
    title: "届かなかった処理",
    which: "表示する処理",
    waiting: "判断待ち",
    settled: "判断済み",
    empty: "届かなかった処理はありません",
    emptyWhy: "何度試しても終わらなかった処理だけが、ここに残ります。",
    found: "見つけた日時",
    queue: "キュー",
    about: "処理",
    cause: "原因",
    state: "状態",
    action: "操作",
    tries: (count: number) => `${count}回試行`,
    resubmit: "もう一度送る",
    discard: "破棄する",
    discardText: "この処理を行わないことにします。理由は記録に残ります。",
    states: { waiting: "判断待ち", resubmitting: "送っています", resubmitted: "再送済み", discarded: "破棄済み" },
  },
  {
    title: "Dead letters",
    which: "Shown",
    waiting: "Waiting",
    settled: "Settled",
    empty: "Nothing was given up",
    emptyWhy: "Only what could not be done however often it was tried is kept here.",
    found: "Found",
    queue: "Queue",
    about: "Work",
    cause: "Cause",
    state: "State",
    action: "Action",
    tries: (count: number) => `tried ${count} times`,
    resubmit: "Send again",
    discard: "Discard",
    discardText: "This work will not be done. The reason is kept.",
    states: { waiting: "Waiting", resubmitting: "Being sent", resubmitted: "Sent again", discarded: "Discarded" },
  },
);

type Letter = Omit<DeadLetter, "tenant">;

/** What the queues have given up, with why; sent once more or let go. */
export function DeadLetters() {
  const words = useWords(letterWords);
  return (
    <Page title={words.title}>
      <ChoiceTabs
        label={words.which}
        name="state"
        choices={[
          { value: undefined, name: words.waiting },
          { value: "settled", name: words.settled },
        ]}
      />
      <Guarded>
        <Letters />
      </Guarded>
    </Page>
  );
}

const marks: Record<Letter["state"], MarkKind> = {
  waiting: "decision",
  resubmitting: "running",
  resubmitted: "done",
  discarded: "waiting",
};

function Letters() {
  const words = useWords(letterWords);
  const [wanted] = useSearchParams();
  const list = usePages<{ letters: Letter[]; cursor?: string }>("/operator/dead-letters", {
    state: wanted.get("state") ?? undefined,
  });
  const [refused, setRefused] = useState<{ error: unknown }>();
  const letters = list.pages.flatMap((page) => page.letters);
  const resubmit = async ({ id }: Letter) => {
    try {
      await ask(`/operator/dead-letters/${id}/resubmit`, { method: "POST" });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/dead-letters");
  };
  const discard = async ({ id }: Letter, reason: string) => {
    await ask(`/operator/dead-letters/${id}/discard`, { method: "POST", body: { reason } });
    await readAgain("/operator/dead-letters");
  };
  if (letters.length === 0) return <Empty title={words.empty}>{words.emptyWhy}</Empty>;
  return (
    <div className="card">
      {refused && <Refusal error={refused.error} />}
      <Table
        caption={words.title}
        rows={letters}
        keyOf={({ id }) => id}
        edgeOf={({ state }) => (state === "waiting" ? "decision" : undefined)}
        columns={[
          { title: words.found, cell: ({ foundAt }) => <span className="u">{shortMoment(foundAt)}</span> },
          { title: words.queue, cell: ({ queue }) => queue },
          {
            title: words.about,
            isHead: true,
            cell: ({ gist, messageId }) => (
              <>
                {gist.kind ?? messageId}
                <div className="small quiet">{gist.ids.join(" ")}</div>
              </>
            ),
          },
          {
            title: words.cause,
            cell: ({ cause, deliveryCount }) => (
              <>
                {cause.reason ?? cause.code}
                <div className="small quiet">{words.tries(deliveryCount)}</div>
              </>
            ),
          },
          { title: words.state, cell: ({ state }) => <Status kind={marks[state]}>{words.states[state]}</Status> },
          {
            title: words.action,
            cell: (letter) =>
              letter.state === "waiting" && (
                <div className="row">
                  <Button size="small" onClick={() => void resubmit(letter)}>
                    {words.resubmit}
                  </Button>
                  <AskWhy
                    trigger={<Button size="small">{words.discard}</Button>}
                    title={words.discard}
                    text={words.discardText}
                    action={words.discard}
                    run={(reason) => discard(letter, reason)}
                  />
                </div>
              ),
          },
        ]}
      />
      <More {...list} />
    </div>
  );
}
