import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, createContext, type ReactNode, Suspense, use, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { codeOf } from "#web/api/problem.ts";
import { useWords } from "#web/words/language.ts";
import style from "./page.module.css";
import { Loading, Refusal, type RefusalProps } from "./states.tsx";
import { refusals } from "./states-words.ts";

type PageProps = {
  title: string;
  lead?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  /** The title is for the browser's tab and screen readers only. */
  isBare?: boolean;
  children: ReactNode;
};

/** Whom the pages below are about: named behind their title in the browser's tab. */
export const PageSubject = createContext<string | undefined>(undefined);

/** A page: its title in the tab and as heading, which gets the focus when one comes from another page. */
export function Page({ title, lead, actions, isBare = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const subject = use(PageSubject);
  useEffect(() => {
    document.title = subject === undefined ? title : `${title} – ${subject}`;
  }, [title, subject]);
  const isFirst = key === "default";
  useEffect(() => {
    // What only changes its query, such as a search while it is typed, leaves the focus where it is.
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <div className={isBare ? "hidden" : style["head"]}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={style["actions"]}>{actions}</div>}
      </div>
      {lead !== undefined && <div className={style["lead"]}>{lead}</div>}
      <Guarded>{children}</Guarded>
    </>
  );
}

type GuardedProps = {
  children: ReactNode;
  rows?: number;
  /** There is no page around it whose heading would stand above a refusal. */
  isPage?: boolean;
};

/** A part that reads: bones while it waits, and what was refused in words with a second try. */
export const Guarded = ({ children, rows, isPage = false }: GuardedProps) => (
  <QueryErrorResetBoundary>
    {({ reset }) => (
      <Boundary reset={reset} isPage={isPage}>
        <Suspense fallback={<Loading {...(rows !== undefined && { rows })} />}>{children}</Suspense>
      </Boundary>
    )}
  </QueryErrorResetBoundary>
);

type Caught = { thrown?: { error: unknown } | undefined };

class Boundary extends Component<{ children: ReactNode; reset: () => void; isPage: boolean }, Caught> {
  override state: Caught = {};

  static getDerivedStateFromError(error: unknown): Caught {
    return { thrown: { error } };
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === undefined) return this.props.children;
    const retry = () => {
      this.props.reset();
      this.setState({ thrown: undefined });
    };
    const Shown = this.props.isPage ? RefusedPage : Refusal;
    return <Shown error={thrown.error} retry={retry} />;
  }
}

/** Where there is not even the frame of a page. */
export const Alone = ({ children }: { children: ReactNode }) => <main className={style["alone"]}>{children}</main>;

/** A refusal where a page would have been. */
export function RefusedPage(refused: RefusalProps) {
  const { title } = useWords(refusals)[codeOf(refused.error)];
  return (
    <Page title={title} isBare>
      <Refusal {...refused} />
    </Page>
  );
}
