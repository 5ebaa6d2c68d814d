import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { CopyButton } from "#web/parts/copy-button.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./request-detail.module.css";

const handoverWords = both(
  {
    title: "初期パスワードの受け取り",
    warning:
      "パスワードを表示できるのは一度だけです。周りに人がいないことを確かめ、ご本人に伝える準備ができてから開いてください。",
    forWhom: (name: string) => `${name} さんのパスワード`,
    until: (moment: string) => `${moment}まで開けます`,
    open: "表示する（一度だけ）",
    gone: "この画面を離れると、もう一度表示することはできません。",
    openedBy: (name: string, moment: string) => `${name}さんが${moment}に開きました`,
    lapsed: "期限を過ぎたため削除しました。「パスワードの再設定」をお申し込みください。",
  },
  {
    title: "New passwords",
    warning:
      "A password is shown only once. Make sure that nobody looks over your shoulder and that you can pass it on before you open it.",
    forWhom: (name: string) => `Password of ${name}`,
    until: (moment: string) => `It can be opened until ${moment}`,
    open: "Show it, once",
    gone: "Once you leave this page it cannot be shown again.",
    openedBy: (name: string, moment: string) => `${name} opened it ${moment}`,
    lapsed: "Nobody opened it in time, so it was deleted. Order a new password.",
  },
);

type Handover = RequestDetail["handovers"][number];

/** New passwords, each shown once to the admin who opens it. */
export function Handovers({ path, request: { handovers } }: { path: string; request: RequestDetail }) {
  const words = useWords(handoverWords);
  if (handovers.length === 0) return undefined;
  return (
    <section className="card pad" aria-labelledby="handovers">
      <h2 id="handovers">{words.title}</h2>
      {handovers.some(isToOpen) && <Message kind="caution">{words.warning}</Message>}
      <ul className={style["handovers"]}>
        {handovers.map((handover) => (
          <li key={handover.id}>
            <OneHandover path={path} handover={handover} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isToOpen = ({ openedAt, lapsedAt }: Handover) => openedAt === undefined && lapsedAt === undefined;

function OneHandover({ path, handover }: { path: string; handover: Handover }) {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const tenant = useTenant();
  const [secret, setSecret] = useState<string>();
  const open = useAction(async () => {
    const opened = await ask<{ secret: string }>(`/tenants/${tenant}/handovers/${handover.id}/open`, {
      method: "POST",
    });
    setSecret(opened.secret);
  }, [path]);
  const { forWhom, opensUntil, openedAt, openedBy, lapsedAt } = handover;
  return (
    <>
      <b>{words.forWhom(forWhom)}</b>
      {secret !== undefined ? (
        <div role="status">
          <p className="row">
            <code className={style["secret"]}>{secret}</code>
            <CopyButton text={secret} />
          </p>
          <p className="small">{words.gone}</p>
        </div>
      ) : lapsedAt !== undefined ? (
        <p className="small quiet">{words.lapsed}</p>
      ) : openedAt !== undefined ? (
        <p className="small quiet">{words.openedBy(openedBy?.name ?? "—", dayAndTime(openedAt, language))}</p>
      ) : (
        <p className="row">
          <Button appearance="primary" disabledFocusable={open.isPending} onClick={() => open.mutate(undefined)}>
            {words.open}
          </Button>
          <span className="small quiet">{words.until(dayAndTime(opensUntil, language))}</span>
        </p>
      )}
      {open.isError && <Refusal error={open.error} />}
    </>
  );
}
