import { Link } from "react-router";
import { both, useWords } from "#web/words/language.ts";

const aboutWords = both(
  { terms: "利用規約", privacy: "個人情報の取り扱い", accessibility: "アクセシビリティ" },
  { terms: "Terms of use", privacy: "Handling of personal data", accessibility: "Accessibility" },
);

/** What everybody may read of the service wherever they are. */
export function AboutLinks() {
  const words = useWords(aboutWords);
  return (
    <>
      <Link to="/pages/terms">{words.terms}</Link>
      <Link to="/pages/privacy">{words.privacy}</Link>
      <Link to="/pages/accessibility">{words.accessibility}</Link>
    </>
  );
}
