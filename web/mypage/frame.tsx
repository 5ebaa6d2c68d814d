import { ClipboardTaskListLtrRegular, DocumentTextRegular, PeopleRegular } from "@fluentui/react-icons";
import { ForRole, useMe } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";

const frameWords = both(
  { name: "マイページ", home: "ホーム", requests: "ご依頼", contract: "ご契約", admins: "管理者" },
  { name: "My Page", home: "Home", requests: "Requests", contract: "Contract", admins: "Admins" },
);

export const MyPageFrame = () => (
  <ForRole roles={["admin"]}>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const { name } = useMe();
  const nav: NavItem[][] = [
    [
      { to: "/mypage", name: words.home, isExact: true },
      { to: "/mypage/requests", name: words.requests, icon: <ClipboardTaskListLtrRegular fontSize={20} /> },
      { to: "/mypage/contract", name: words.contract, icon: <DocumentTextRegular fontSize={20} /> },
      { to: "/mypage/admins", name: words.admins, icon: <PeopleRegular fontSize={20} /> },
    ],
  ];
  return <Portal home="/mypage" name={words.name} company={name} nav={nav} />;
}
