import { Button } from "@fluentui/react-components";
import { createContext, Fragment, type ReactNode, use } from "react";
import { useParams } from "react-router";
import { Alone, Page } from "#web/parts/page.tsx";
import { Empty, Loading } from "#web/parts/states.tsx";
import { type Me, signIn, useSession } from "#web/session/session.ts";
import { both, useWords } from "#web/words/language.ts";
import { NotFound } from "./not-found.tsx";

const guardWords = both(
  {
    title: "サインイン",
    text: "続きをご覧いただくには、会社のMicrosoft 365のアカウントでサインインしてください。",
    signIn: "サインインする",
  },
  {
    title: "Sign in",
    text: "Sign in with the Microsoft 365 account of your company to go on.",
    signIn: "Sign in",
  },
);

const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, within `ForRole`. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === undefined) throw new Error("Only those who have signed in see this part.");
  return me;
}

/** The company that a page is about: the one in its address, else the reader's own. */
export function useTenant(): string {
  const { tenantId } = useParams();
  const { tenant } = useMe();
  return tenantId ?? tenant;
}

type ForRoleProps = {
  roles: readonly Me["role"][];
  /** The frame of the page is among what the others do not see. */
  isFrame?: boolean;
  children: ReactNode;
};

/** What only certain people see: the others sign in, or find nothing there. */
export function ForRole({ roles, isFrame = false, children }: ForRoleProps) {
  const Around = isFrame ? Alone : Fragment;
  const session = useSession();
  const words = useWords(guardWords);
  if (session.state === "opening") return <Loading />;
  if (session.state === "signed-out")
    return (
      <Around>
        <Page title={words.title} isBare>
          <Empty
            title={words.title}
            action={
              <Button appearance="primary" onClick={() => void signIn()}>
                {words.signIn}
              </Button>
            }
          >
            {words.text}
          </Empty>
        </Page>
      </Around>
    );
  if (!roles.includes(session.me.role))
    return (
      <Around>
        <NotFound />
      </Around>
    );
  return <MeContext value={session.me}>{children}</MeContext>;
}
