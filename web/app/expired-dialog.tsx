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
import { signInAgain } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";

const expiredWords = both(
  {
    title: "サインインの有効期限が切れました",
    text: "入力した内容は残っています。別の画面でもう一度サインインすると、このまま続けられます。",
    again: "もう一度サインインする",
    refused: "サインインできませんでした。ブラウザーがウィンドウを開くことを許可して、もう一度お試しください。",
  },
  {
    title: "Your sign-in has expired",
    text: "What you typed is still here. Sign in again in another window and go on.",
    again: "Sign in again",
    refused: "That did not work. Allow the browser to open a window and try again.",
  },
);

/** Asks to sign in again above the page, which stays as it is. */
export function ExpiredDialog() {
  const words = useWords(expiredWords);
  const [wasRefused, setWasRefused] = useState(false);
  const again = () => signInAgain().catch(() => setWasRefused(true));
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p>{words.text}</p>
            {wasRefused && <p role="alert">{words.refused}</p>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void again()}>
              {words.again}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
