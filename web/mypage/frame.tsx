import { ForRole, useMe } from "#web/app/for-role.tsx";
import { Portal } from "#web/app/portal.tsx";
import { Bell } from "#web/telling/bell/bell.tsx";
import { both, useWords } from "#web/words/language.ts";
import { useMenu } from "./menu.tsx";

const frameWords = both({ name: "マイページ" }, { name: "My Page" });

export const MyPageFrame = () => (
  <ForRole roles={["admin"]} isFrame>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const { company } = useMe();
  return (
    <Portal
      home="/mypage"
      name={words.name}
      company={company}
      nav={useMenu()}
      tools={<Bell settings="/mypage/settings" />}
    />
  );
}
