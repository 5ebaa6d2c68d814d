import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { signIn, useSession } from "#web/session/session.ts";
import { both, chooseLanguage, useLanguage, useWords } from "#web/words/language.ts";

const SignedInMenu = lazy(async () => ({ default: (await import("./signed-in-menu.tsx")).SignedInMenu }));

const menuWords = both({ signIn: "サインイン" }, { signIn: "Sign in" });

/** The other language, named in itself. */
export function LanguageSwitch() {
  const [next, name] = useLanguage() === "ja" ? (["en", "English"] as const) : (["ja", "日本語"] as const);
  return (
    <Button appearance="subtle" lang={next} onClick={() => chooseLanguage(next)}>
      {name}
    </Button>
  );
}

/** Who is signed in, or the way to sign in. */
export function PersonMenu() {
  const session = useSession();
  const words = useWords(menuWords);
  if (session.state === "opening") return undefined;
  if (session.state === "signed-out") return <Button onClick={() => void signIn()}>{words.signIn}</Button>;
  return (
    <Suspense>
      <SignedInMenu me={session.me} />
    </Suspense>
  );
}
