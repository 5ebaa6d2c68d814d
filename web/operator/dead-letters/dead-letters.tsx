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
import { refusals } from "#web/parts/states-words.ts";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { letterWords, queueCauses, queueNames } from "./words.ts";

type Letter = Omit<DeadLetter, "tenant">;

/** What the queues have given up, with why; sent once more or let go. */
export function DeadLetters() {
  const words = useWords(letterWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
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
      </div>
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
  const queues = useWords(queueNames);
  const causes = useWords(queueCauses);
  const problems: Partial<Record<string, { title: string }>> = useWords(refusals);
  const company = useCustomerName();
  const state = useSearchParams()[0].get("state") ?? undefined;
  const list = usePages<{ letters: Letter[]; cursor?: string }>("/operator/dead-letters", { state });
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
  if (letters.length === 0)
    return (
      <div className="card">
        {state === undefined ? (
          <Empty title={words.empty}>{words.emptyWhy}</Empty>
        ) : (
          <Empty title={words.emptySettled} />
        )}
      </div>
    );
  return (
    <div className="card">
      {refused && <Refusal error={refused.error} />}
      <Table
        caption={words.title}
        isStacked
        rows={letters}
        keyOf={({ id }) => id}
        edgeOf={({ state }) => (state === "waiting" ? "decision" : undefined)}
        columns={[
          { title: words.found, cell: ({ foundAt }) => <span className="u">{shortMoment(foundAt)}</span> },
          {
            title: words.about,
            isHead: true,
            cell: ({ queue, gist, messageId }) => (
              <>
                {queues[queue]}
                <div className="small quiet">
                  {[company(gist.tenant), gist.kind, ...(gist.ids.length > 0 ? gist.ids : [messageId])]
                    .filter(Boolean)
                    .join("　")}
                </div>
              </>
            ),
          },
          {
            title: words.cause,
            cell: ({ cause: { code, reason }, deliveryCount, isReadable }) => (
              <>
                {causes[code] ?? problems[code]?.title ?? code}
                {reason !== undefined && <div>{reason}</div>}
                {!isReadable && <div>{words.notReadable}</div>}
                <div className="small quiet">{words.tries(deliveryCount)}</div>
              </>
            ),
          },
          {
            title: words.state,
            cell: ({ state, decided }) => (
              <>
                <span className="u">
                  <Status kind={marks[state]}>{words.states[state]}</Status>
                </span>
                {decided && <div className="small quiet">{`${decided.by.name}　${shortMoment(decided.at)}`}</div>}
                {decided?.reason !== undefined && <div>{decided.reason}</div>}
              </>
            ),
          },
          {
            title: words.action,
            cell: (letter) =>
              letter.state === "waiting" && (
                <div className="row">
                  {letter.isReadable && (
                    <Button size="small" onClick={() => void resubmit(letter)}>
                      {words.resubmit}
                    </Button>
                  )}
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
