import { ForRole, useMe } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";

const frameWords = both({ name: "マイページ", home: "ホーム" }, { name: "My Page", home: "Home" });

export const MyPageFrame = () => (
  <ForRole roles={["admin"]}>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const { name } = useMe();
  const nav: NavItem[][] = [[{ to: "/mypage", name: words.home, isExact: true }]];
  return <Portal home="/mypage" name={words.name} company={name} nav={nav} />;
}
