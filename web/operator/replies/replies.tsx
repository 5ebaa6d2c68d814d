import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { useRead } from "#web/api/queries.ts";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { Besides } from "./besides.tsx";
import style from "./replies.module.css";
import { ReplyEditor } from "./reply-editor.tsx";
import { replyWords } from "./words.ts";

/** The replies that are often given, to be written, mended and taken away. */
export function Replies() {
  const words = useWords(replyWords);
  const [edited, setEdited] = useState<CannedReply | "new">();
  const close = () => setEdited(undefined);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      {...(edited === undefined && {
        actions: (
          <Button appearance="primary" onClick={() => setEdited("new")}>
            {words.add}
          </Button>
        ),
      })}
    >
      {edited === undefined ? (
        <List edit={setEdited} />
      ) : (
        <ReplyEditor reply={edited === "new" ? undefined : edited} close={close} />
      )}
    </Page>
  );
}

function List({ edit }: { edit: (reply: CannedReply) => void }) {
  const words = useWords(replyWords);
  const { replies } = useRead<{ replies: CannedReply[] }>("/operator/replies").value;
  if (replies.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      </div>
    );
  return (
    <ul className="stack">
      {replies.map((reply) => (
        <li key={reply.slug} className="card pad">
          <div className={style["head"]}>
            <h2 lang={reply.language}>{reply.title}</h2>
            <Button size="small" aria-label={words.editOf(reply.title)} onClick={() => edit(reply)}>
              {words.edit}
            </Button>
          </div>
          <p className={style["text"]} lang={reply.language}>
            {reply.text}
          </p>
          <Besides reply={reply} by={words.by(reply.by.name, shortMoment(reply.updatedAt))} />
        </li>
      ))}
    </ul>
  );
}
