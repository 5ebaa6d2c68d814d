import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Temporal } from "#shared/base/time.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { readAgain } from "#web/api/queries.ts";
import { useMe } from "#web/app/for-role.tsx";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Ticket, type TicketTab } from "../inquiries/ticket.tsx";
import { deadlineOf } from "./deadline.ts";
import style from "./queue.module.css";
import { QueueTable } from "./queue-table.tsx";
import { useKeys } from "./use-keys.ts";
import { fits, type View, views } from "./views.ts";
import { queueWords } from "./words.ts";

const keysKept = "console keys";

/** One queue over all customers by deadline, worked by keyboard or mouse, with the chosen inquiry beside it. */
export function Queue() {
  const words = useWords(queueWords);
  return (
    <Page title={words.title}>
      <Board />
    </Page>
  );
}

function Board() {
  const words = useWords(queueWords);
  const me = useMe().mail.toLowerCase();
  const [wanted, want] = useSearchParams();
  const [tab, setTab] = useState<TicketTab>("reply");
  const [areKeysOn, setKeys] = useState(() => localStorage.getItem(keysKept) !== "off");
  const [refused, setRefused] = useState<{ error: unknown }>();
  const list = usePages<{ inquiries: ListedInquiry[]; cursor?: string }>("/operator/queue", { take: 200 }, 15);
  const now = Temporal.Now.instant();
  const all = list.pages
    .flatMap((page) => page.inquiries)
    .map((inquiry) => ({ inquiry, deadline: deadlineOf(inquiry, now) }));
  const view = views.find((one) => one === wanted.get("view")) ?? "all";
  const shown = all.filter((one) => fits[view](one, me));
  const chosen = shown.find(({ inquiry }) => inquiry.id === wanted.get("inquiry"))?.inquiry;

  const choose = (id: string | undefined) => {
    const next = new URLSearchParams(wanted);
    if (id === undefined) next.delete("inquiry");
    else next.set("inquiry", id);
    want(next, { replace: true });
  };
  const move = (by: number) => {
    const at = shown.findIndex(({ inquiry }) => inquiry.id === chosen?.id);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) choose(next.inquiry.id);
  };
  const change = async (body: object) => {
    if (!chosen) return;
    try {
      await ask(`/inquiries/${chosen.id}`, { method: "PATCH", body, version: chosen.version });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/queue", "/operator/work", `/inquiries/${chosen.id}`);
  };
  const write = (which: TicketTab) => {
    setTab(which);
    requestAnimationFrame(() => document.getElementById("ticket-text")?.focus());
  };
  const keys: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    a: () => void change({ assignee: "me" }),
    r: () => write("reply"),
    n: () => write("note"),
    t: () => document.getElementById("ticket-macro")?.focus(),
    s: () => void change({ state: "resolved" }),
  };
  useKeys(keys, areKeysOn);

  const names: Record<View, string> = words;
  const choices = views.map((one) => ({
    value: one === "all" ? undefined : one,
    name: names[one],
    count: all.filter((waiting) => fits[one](waiting, me)).length,
  }));
  if (all.length === 0) return <Empty title={words.empty} />;
  return (
    <>
      <ChoiceTabs label={words.views} name="view" choices={choices} />
      {refused && <Refusal error={refused.error} />}
      <div className={style["sides"]}>
        <section className="card">
          {shown.length === 0 ? (
            <Empty title={words.emptyHere} />
          ) : (
            <QueueTable rows={shown} chosen={chosen?.id} choose={choose} />
          )}
          <More {...list} />
        </section>
        <section className="card" aria-label={words.open}>
          {chosen ? (
            <Guarded key={chosen.id}>
              <Ticket id={chosen.id} tab={tab} setTab={setTab} />
            </Guarded>
          ) : (
            <p className="pad quiet">{words.choose}</p>
          )}
        </section>
      </div>
      <footer className={style["keys"]}>
        <Checkbox
          checked={areKeysOn}
          label={words.keysOn}
          onChange={(_, { checked }) => {
            setKeys(checked === true);
            localStorage.setItem(keysKept, checked === true ? "on" : "off");
          }}
        />
        {(
          [
            ["J K", words.move],
            ["A", words.take],
            ["R", words.reply],
            ["N", words.note],
            ["T", words.macro],
            ["S", words.resolve],
          ] as const
        ).map(([key, name]) => (
          <span key={key}>
            <kbd>{key}</kbd> {name}
          </span>
        ))}
      </footer>
    </>
  );
}
