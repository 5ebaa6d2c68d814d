import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Message } from "#web/parts/states.tsx";
import { signIn, useSession } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./expired.module.css";

const ExpiredDialog = lazy(async () => ({ default: (await import("./expired-dialog.tsx")).ExpiredDialog }));

const putOffWords = both(
  { text: "サインインの有効期限が切れています。入力した内容は残っています。", again: "サインインする" },
  { text: "Your sign-in has expired. What you typed is still here.", again: "Sign in" },
);

/** What comes above a page when the sign-in of its reader has run out, and what stays while they put it off. */
export function Expired() {
  const session = useSession();
  const words = useWords(putOffWords);
  if (session.state !== "expired") return undefined;
  if (session.isPutOff)
    return (
      <div className={style["bar"]}>
        <Message kind="caution" action={<Button onClick={() => void signIn()}>{words.again}</Button>}>
          {words.text}
        </Message>
      </div>
    );
  return (
    <Suspense>
      <ExpiredDialog me={session.me} />
    </Suspense>
  );
}
