import type { ProblemCode } from "#shared/base/problems.ts";
import { type Chrome, renderPage } from "./page.tsx";
import { type ProblemWords, problemWords } from "./problem-words.ts";

export type ProblemPageProps = Chrome & {
  /** One of the refusals, or words of the page's own. */
  problem: ProblemCode | ProblemWords;
  back: { href: string; text: string };
  phone?: string;
};

/** A refusal as a page: what happened, what to do, and the way back. */
export function problemPage({ problem, back, phone, ...chrome }: ProblemPageProps): string {
  const { title, happened, toDo } = typeof problem === "string" ? problemWords[problem] : problem;
  return renderPage({
    chrome,
    title,
    children: (
      <div className="narrow">
        <h1>{title}</h1>
        <div className="card">
          <p>{happened}</p>
          <p>{toDo}</p>
          {phone && <p>お急ぎのとき：緊急電話 {phone}</p>}
          <a className="button" href={back.href}>
            {back.text}
          </a>
        </div>
      </div>
    ),
  });
}
