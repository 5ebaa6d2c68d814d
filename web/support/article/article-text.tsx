import { type Language, useLanguage } from "#web/words/language.ts";

type ArticleTextProps = {
  /** As the API has made it safe. */
  html: string;
  language: Language;
  /** Its links open beside the page, where somebody is writing. */
  opensApart?: boolean;
};

/** What an operator wrote, marked as foreign where it is not in the language of the page. */
export function ArticleText({ html, language, opensApart = false }: ArticleTextProps) {
  const shown = opensApart ? html.replaceAll("<a ", '<a target="_blank" rel="noopener" ') : html;
  return (
    <div
      className="article"
      {...(language !== useLanguage() && { lang: language })}
      dangerouslySetInnerHTML={{ __html: shown }}
    />
  );
}
