import { Link } from "react-router";
import { Page } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { contractWords } from "./contract-words.ts";
import { LetterList } from "./letter-list.tsx";

export function Letters() {
  const words = useWords(contractWords);
  return (
    <Page title={words.letters} lead={<Link to="/mypage/contract">{words.back}</Link>}>
      <div className="card">
        <LetterList />
      </div>
    </Page>
  );
}
