import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { isRefused } from "#web/api/problem.ts";
import { useAction } from "#web/api/use-action.ts";
import { ErrorList, type Mistake } from "#web/parts/error-list.tsx";
import { FieldGroup } from "#web/parts/field.tsx";
import { Message } from "#web/parts/states.tsx";
import { refusals } from "#web/parts/states-words.ts";
import { useSession } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import { Attachments } from "../attachments/attachments.tsx";
import { useUploads } from "../attachments/use-uploads.ts";
import { attachmentWords } from "../attachments/words.ts";
import { NextSteps } from "../panels/panels.tsx";
import { mistakesIn, mistakesOf } from "./check-draft.ts";
import { ConfidentialCheck, ContactFields } from "./contact-fields.tsx";
import { useDraft } from "./draft.ts";
import style from "./inquiry-form.module.css";
import { MatterFields } from "./matter-fields.tsx";
import { sendInquiry } from "./send-inquiry.ts";
import { formWords } from "./words.ts";

export function InquiryForm() {
  const words = useWords(formWords);
  const session = useSession();
  const navigate = useNavigate();
  const [draft, change, drop] = useDraft();
  const { uploads, onPaste } = useUploads(draft.files, (files) => change({ files }));
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const me = session.state === "signed-in" || session.state === "expired" ? session.me : undefined;

  const sending = useAction(async () => {
    const files = await uploads.settled();
    const found = mistakesIn(draft, files, me !== undefined, words);
    setMistakes(found);
    return found.length > 0 ? undefined : sendInquiry(draft, files, me);
  }, ["/inquiries"]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    try {
      const sent = await sending.mutateAsync(undefined);
      if (sent === undefined) return;
      uploads.clear();
      drop();
      await navigate(sent);
    } catch (error) {
      setMistakes(mistakesOf(error, words));
    }
  };

  const errorOf = (field: string) => mistakes.find((one) => one.field === field)?.error;
  const fields = { draft, change, errorOf };
  const hasFailed = sending.isError && mistakes.length === 0;
  return (
    <form className={style["form"]} noValidate onSubmit={(event) => void send(event)} onPaste={onPaste}>
      <ErrorList mistakes={mistakes} />
      <div className={`card ${style["card"]}`}>
        <MatterFields {...fields} />
        <FieldGroup
          id="attachments"
          label={words.attachments}
          need="may"
          help={<Help />}
          error={errorOf("attachments")}
        >
          <Attachments uploads={uploads} id="choose-files" />
        </FieldGroup>
        {session.state !== "opening" && <ContactFields {...fields} me={me} />}
        <ConfidentialCheck {...fields} />
        <div className={style["narrow"]}>
          <NextSteps />
        </div>
        {hasFailed && <NotSent error={sending.error} />}
        <div className={style["send"]}>
          <Button
            className={style["button"] ?? ""}
            appearance="primary"
            type="submit"
            disabledFocusable={sending.isPending}
          >
            {sending.isPending ? words.sending : hasFailed ? words.again : words.send}
          </Button>
          <p>
            {words.agreeBefore}
            <Link to="/pages/privacy">{words.privacy}</Link>
            {words.agreeAfter}
          </p>
        </div>
      </div>
    </form>
  );
}

const Help = () => useWords(attachmentWords).help;

/** Why nothing was sent, and that nothing typed is lost. */
function NotSent({ error }: { error: unknown }) {
  const { title, toDo } = useWords(refusals)[isRefused(error) ? error.code : "unexpected"];
  return (
    <Message kind="critical">
      <b>{title}</b>
      <p>{toDo}</p>
    </Message>
  );
}
