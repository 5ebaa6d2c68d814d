import { Button } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isRefused } from "#web/api/problem.ts";
import { useMe } from "#web/app/for-role.tsx";
import { Message } from "#web/parts/states.tsx";
import { refusals } from "#web/parts/states-words.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./desk.module.css";
import { useKeys } from "./keys.ts";
import { outbox, putAway, type Sending, sendAllNow, sendLeftOver, sendWaiting, takeBack } from "./outbox.ts";

const outboxWords = both(
  {
    waiting: (number: string, seconds: number) => `${number}への返信を${seconds}秒後に送信します`,
    sending: (number: string) => `${number}への返信を送信しています…`,
    failed: (number: string, why: string) => `${number}への返信を送信できませんでした。${why} 文は返信欄に戻しました。`,
    takeBack: "取り消す",
    now: "今すぐ送信する",
    close: "閉じる",
  },
  {
    waiting: (number: string, seconds: number) => `The reply to ${number} is sent in ${seconds} seconds`,
    sending: (number: string) => `Sending the reply to ${number}…`,
    failed: (number: string, why: string) =>
      `The reply to ${number} was not sent. ${why} Its text is back in the reply box.`,
    takeBack: "Undo",
    now: "Send now",
    close: "Close",
  },
);

/** What is about to be sent, and how to take it back. */
export function OutboxBar() {
  const { mail } = useMe();
  const box = useSyncExternalStore(outbox.listen, outbox.list);
  useKeys(box.some(({ state }) => state === "waiting") ? { "ctrl+z": () => takeBack() } : {});
  useEffect(() => sendLeftOver(mail), [mail]);
  useEffect(() => {
    addEventListener("pagehide", sendAllNow);
    return () => removeEventListener("pagehide", sendAllNow);
  }, []);
  return (
    <div className={style["outbox"]} aria-live="polite">
      {box.map((one) => (
        <Toast key={one.letter.key} sending={one} />
      ))}
    </div>
  );
}

function Toast({ sending: { letter, number, until, state } }: { sending: Sending }) {
  const words = useWords(outboxWords);
  const said = useWords(refusals);
  const seconds = useSecondsUntil(until);
  if (typeof state === "object") {
    const code = isRefused(state.error) ? state.error.code : "unexpected";
    return (
      <Message kind="critical" action={<Button onClick={() => putAway(letter.key)}>{words.close}</Button>}>
        {words.failed(number, said[code].title)}
      </Message>
    );
  }
  if (state === "sending") return <Message kind="running">{words.sending(number)}</Message>;
  return (
    <Message
      kind="waiting"
      action={
        <span className="row">
          <Button appearance="primary" onClick={() => takeBack(letter.key)}>
            {words.takeBack}　<kbd>Ctrl Z</kbd>
          </Button>
          <Button onClick={() => void sendWaiting(letter.key)}>{words.now}</Button>
        </span>
      }
    >
      <span aria-hidden="true">{words.waiting(number, seconds)}</span>
      <span className="hidden">{words.waiting(number, 10)}</span>
    </Message>
  );
}

function useSecondsUntil(until: number): number {
  const [left, setLeft] = useState(() => Math.ceil((until - Date.now()) / 1000));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
