import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { readAgain } from "#web/api/queries.ts";
import { Wrong } from "#web/parts/field.tsx";
import { type Me, putOffSignIn, signInAgain } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";

const expiredWords = both(
  {
    title: "サインインの有効期限が切れました",
    kept: "入力した内容は残っています。",
    text: "別の画面でもう一度サインインすると、途中の操作を続けます。",
    later: "閉じて画面を読むこともできます。送信や保存のときに、もう一度おたずねします。",
    again: "もう一度サインインする",
    close: "閉じて画面に戻る",
    refused: "サインインできませんでした。ブラウザーがウィンドウを開くことを許可して、もう一度お試しください。",
    another: (name: string) => `別の方としてサインインされました。${name} さんのアカウントでサインインしてください。`,
  },
  {
    title: "Your sign-in has expired",
    kept: "What you typed is still here.",
    text: "Sign in again in another window, and what was under way goes on.",
    later: "You can also close this and read on. You are asked again when you send or save something.",
    again: "Sign in again",
    close: "Close and read on",
    refused: "That did not work. Allow the browser to open a window and try again.",
    another: (name: string) => `Somebody else has signed in. Please sign in with the account of ${name}.`,
  },
);

/** Asks to sign in again above the page, which stays as it is, also when that is put off. */
export function ExpiredDialog({ me }: { me: Me }) {
  const words = useWords(expiredWords);
  const [trouble, setTrouble] = useState<string>();
  const again = async () => {
    setTrouble(undefined);
    const outcome = await signInAgain().catch(() => "refused" as const);
    if (outcome === "signed-in") await readAgain("/");
    else setTrouble(outcome === "refused" ? words.refused : words.another(me.name));
  };
  return (
    <Dialog open modalType="alert" onOpenChange={putOffSignIn}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{words.kept}</p>
            <p>{words.text}</p>
            <p>{words.later}</p>
            <div role="alert">{trouble !== undefined && <Wrong>{trouble}</Wrong>}</div>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void again()}>
              {words.again}
            </Button>
            <Button onClick={putOffSignIn}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
